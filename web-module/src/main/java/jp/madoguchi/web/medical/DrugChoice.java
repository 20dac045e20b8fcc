package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.DrugFilter;
import jp.madoguchi.clinical.DrugTimeline;
import jp.madoguchi.medication.AdministrationRoute;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.web.medical.ChosenLinks.Option;
import jp.madoguchi.web.medical.ChosenLinks.OptionRow;
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
  private static final String MATRIX = "matrix";
  private static final String ALL = "all";

  private final ChosenLinks said = new ChosenLinks();
  private final Words words;

  /** For the container's proxy. */
  protected DrugChoice() {
    this.words = null;
  }

  @Inject
  public DrugChoice(HttpServletRequest request, Words words) {
    this.words = words;
    said.take(request, VIEW, MATRIX);
    said.take(request, PERIOD, "[1-4]|" + ALL);
    said.take(request, SOURCE, names(MedicationSource.values()));
    said.take(request, ROUTE, names(AdministrationRoute.values()));
    said.take(request, OWN, "own|other");
    said.take(request, SAME, "1");
    said.takePart(request);
    if (isMatrix() && ALL.equals(said.get(PERIOD))) {
      said.forget(PERIOD);
    }
  }

  public boolean isMatrix() {
    return MATRIX.equals(said.get(VIEW));
  }

  public DrugFilter getFilter() {
    String period = said.get(PERIOD, "0");
    String own = said.get(OWN);
    return new DrugFilter(
        period.equals(ALL) ? DrugFilter.ALL : Integer.parseInt(period),
        said.has(SOURCE) ? MedicationSource.valueOf(said.get(SOURCE)) : null,
        said.has(ROUTE) ? AdministrationRoute.valueOf(said.get(ROUTE)) : null,
        own == null ? null : own.equals("own"),
        said.has(SAME),
        said.part());
  }

  /** What is chosen, for the address by which the page renews itself; "" for nothing. */
  public String getQuery() {
    return said.query();
  }

  /** The same for the form that prints it. */
  public List<Map.Entry<String, String>> getFields() {
    return said.fields();
  }

  /** The address with lines of one institution compared with each other, or no longer. */
  public String getSameQuery() {
    return said.with(SAME, said.has(SAME) ? null : "1");
  }

  public boolean isSame() {
    return said.has(SAME);
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
                said.option(VIEW, null, words.say("drug.choice.list")),
                said.option(VIEW, MATRIX, words.say("drug.choice.matrix")))));
    rows.add(row(PERIOD, periods(timeline)));
    rows.add(row(SOURCE, enums(SOURCE, MedicationSource.values())));
    rows.add(row(ROUTE, enums(ROUTE, AdministrationRoute.values())));
    if (ownKnown) {
      rows.add(
          row(
              OWN,
              List.of(
                  said.option(OWN, null, words.say("drug.choice.all")),
                  said.option(OWN, "own", words.say("drug.choice.own.own")),
                  said.option(OWN, "other", words.say("drug.choice.own.other")))));
    }
    return List.copyOf(rows);
  }

  /** The parts of a list that is longer than a page; none where there is one. */
  public List<Option> parts(DrugTimeline timeline) {
    return said.parts(
        timeline.parts(),
        DrugTimeline.MOST,
        timeline.lines(),
        (first, last) -> words.say("drug.part", first, last));
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
      options.add(said.option(PERIOD, window == 0 ? null : "" + window, text));
    }
    if (!isMatrix()) {
      int total = timeline.windows().get(DrugFilter.OLDEST + 1);
      options.add(said.option(PERIOD, ALL, words.say("drug.choice.period.all", total)));
    }
    return options;
  }

  private <E extends Enum<E>> List<Option> enums(String name, E[] values) {
    List<Option> options = new ArrayList<>();
    options.add(said.option(name, null, words.say("drug.choice.all")));
    for (E value : values) {
      options.add(said.option(name, value.name(), words.of(value)));
    }
    return options;
  }

  private static String names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.joining("|"));
  }
}
