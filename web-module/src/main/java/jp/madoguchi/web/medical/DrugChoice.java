package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.clinical.DrugFilter;
import jp.madoguchi.clinical.DrugTimeline;
import jp.madoguchi.medication.AdministrationRoute;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.web.security.SentForm;
import jp.madoguchi.web.text.Words;

/**
 * What of the drug history is shown and how (tab 薬剤): read from the address, and written into the
 * addresses of its links. Words that nobody offers count as not said.
 */
@Named("drugChoice")
@RequestScoped
public class DrugChoice {
  private static final String VIEW = "view";
  private static final String PERIOD = "period";
  private static final String SOURCE = "source";
  private static final String ROUTE = "route";
  private static final String OWN = "own";
  private static final String SAME = "same";
  private static final String PART = "part";
  private static final String MATRIX = "matrix";
  private static final String ALL = "all";

  private final Map<String, String> said = new LinkedHashMap<>();
  private final Words words;

  /** For the container's proxy. */
  protected DrugChoice() {
    this.words = null;
  }

  @Inject
  public DrugChoice(HttpServletRequest request, Words words) {
    this.words = words;
    take(request, VIEW, List.of(MATRIX));
    take(request, PERIOD, List.of("1", "2", "3", "4", ALL));
    take(request, SOURCE, names(MedicationSource.values()));
    take(request, ROUTE, names(AdministrationRoute.values()));
    take(request, OWN, List.of("own", "other"));
    take(request, SAME, List.of("1"));
    String part = SentForm.field(request, PART);
    if (part != null && part.matches("[1-9]\\d{0,3}") && !part.equals("1")) {
      said.put(PART, part);
    }
    if (isMatrix() && ALL.equals(said.get(PERIOD))) {
      said.remove(PERIOD);
    }
  }

  /**
   * One link of a row.
   *
   * @param query to be added to the page's address
   */
  public record Option(String text, String query, boolean chosen) {}

  /** A row of links. */
  public record OptionRow(String label, List<Option> options) {}

  public boolean isMatrix() {
    return MATRIX.equals(said.get(VIEW));
  }

  public DrugFilter getFilter() {
    String period = said.getOrDefault(PERIOD, "0");
    String own = said.get(OWN);
    return new DrugFilter(
        period.equals(ALL) ? DrugFilter.ALL : Integer.parseInt(period),
        said.containsKey(SOURCE) ? MedicationSource.valueOf(said.get(SOURCE)) : null,
        said.containsKey(ROUTE) ? AdministrationRoute.valueOf(said.get(ROUTE)) : null,
        own == null ? null : own.equals("own"),
        said.containsKey(SAME),
        Integer.parseInt(said.getOrDefault(PART, "1")));
  }

  /** What is chosen, for the address by which the page renews itself; "" for nothing. */
  public String getQuery() {
    return query(said);
  }

  /** The address with lines of one institution compared with each other, or no longer. */
  public String getSameQuery() {
    return with(SAME, said.containsKey(SAME) ? null : "1");
  }

  public boolean isSame() {
    return said.containsKey(SAME);
  }

  /**
   * The rows of links.
   *
   * @param ownKnown whether own lines can be told from others'
   */
  public List<OptionRow> rows(DrugTimeline timeline, boolean ownKnown) {
    List<OptionRow> rows = new ArrayList<>();
    rows.add(
        row(
            VIEW,
            List.of(
                option(VIEW, null, words.say("drug.choice.list")),
                option(VIEW, MATRIX, words.say("drug.choice.matrix")))));
    rows.add(row(PERIOD, periods(timeline)));
    rows.add(row(SOURCE, enums(SOURCE, MedicationSource.values())));
    rows.add(row(ROUTE, enums(ROUTE, AdministrationRoute.values())));
    if (ownKnown) {
      rows.add(
          row(
              OWN,
              List.of(
                  option(OWN, null, words.say("drug.choice.all")),
                  option(OWN, "own", words.say("drug.choice.own.own")),
                  option(OWN, "other", words.say("drug.choice.own.other")))));
    }
    return List.copyOf(rows);
  }

  /** The parts of a list that is longer than a page; none where there is one. */
  public List<Option> parts(DrugTimeline timeline) {
    List<Option> parts = new ArrayList<>();
    int shown = Math.min(getFilter().part(), timeline.parts());
    for (int part = 1; part <= timeline.parts() && timeline.parts() > 1; part++) {
      int last = Math.min(part * DrugTimeline.MOST, timeline.lines());
      parts.add(
          new Option(
              words.say("drug.part", (part - 1) * DrugTimeline.MOST + 1, last),
              with(PART, part == 1 ? null : "" + part),
              part == shown));
    }
    return List.copyOf(parts);
  }

  private OptionRow row(String name, List<Option> options) {
    return new OptionRow(words.say("drug.choice." + name), options);
  }

  private List<Option> periods(DrugTimeline timeline) {
    List<Option> options = new ArrayList<>();
    for (int window = 0; window <= DrugFilter.OLDEST; window++) {
      String text =
          words.say(
              window == 0 ? "drug.choice.recent" : "drug.choice.earlier",
              window,
              timeline.windows().get(window));
      options.add(option(PERIOD, window == 0 ? null : "" + window, text));
    }
    if (!isMatrix()) {
      int total = timeline.windows().get(DrugFilter.OLDEST + 1);
      options.add(option(PERIOD, ALL, words.say("drug.choice.period.all", total)));
    }
    return options;
  }

  private <E extends Enum<E>> List<Option> enums(String name, E[] values) {
    List<Option> options = new ArrayList<>();
    options.add(option(name, null, words.say("drug.choice.all")));
    for (E value : values) {
      options.add(option(name, value.name(), words.of(value)));
    }
    return options;
  }

  private Option option(String name, String value, String text) {
    String now = said.get(name);
    return new Option(text, with(name, value), value == null ? now == null : value.equals(now));
  }

  /** Whatever is chosen anew, the list begins at its first part. */
  private String with(String name, String value) {
    Map<String, String> next = new LinkedHashMap<>(said);
    next.remove(PART);
    next.remove(name);
    if (value != null) {
      next.put(name, value);
    }
    return query(next);
  }

  /** Every word is one of ours: nothing needs to be encoded. */
  private static String query(Map<String, String> chosen) {
    StringBuilder query = new StringBuilder();
    chosen.forEach((name, value) -> query.append('&').append(name).append('=').append(value));
    return query.toString();
  }

  private void take(HttpServletRequest request, String name, List<String> offered) {
    String value = SentForm.field(request, name);
    if (value != null && offered.contains(value)) {
      said.put(name, value);
    }
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
