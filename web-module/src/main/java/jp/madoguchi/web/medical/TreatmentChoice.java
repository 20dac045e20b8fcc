package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.clinical.SurgeryOverview;
import jp.madoguchi.clinical.SurgerySheet;
import jp.madoguchi.clinical.TreatmentFilter;
import jp.madoguchi.clinical.TreatmentOverview;
import jp.madoguchi.clinical.TreatmentSheet;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.web.medical.ChosenLinks.Option;
import jp.madoguchi.web.medical.ChosenLinks.OptionRow;
import jp.madoguchi.web.text.Words;

/**
 * Which visits are shown (tabs 診療 and 手術): read from the address, and written into the addresses of
 * its links. An institution is its place in the list: no address says where somebody was treated.
 */
@Named("treatmentChoice")
@RequestScoped
public class TreatmentChoice {
  private static final String PERIOD = "period";
  private static final String AT = "at";
  private static final String ALL = "all";

  /** Institutions that are offered. */
  private static final int MOST = 12;

  private final ChosenLinks said = new ChosenLinks();
  private final Words words;
  private final LocalDate today;
  private TreatmentOverview treatments;
  private SurgeryOverview surgeries;

  /** For the container's proxy. */
  protected TreatmentChoice() {
    this.words = null;
    this.today = null;
  }

  @Inject
  public TreatmentChoice(HttpServletRequest request, Clock clock, Words words) {
    this.words = words;
    this.today = LocalDate.ofInstant(clock.instant(), FacilityTime.ZONE);
    said.take(request, PERIOD, "[1-4]|" + ALL);
    said.take(request, AT, "[1-9]\\d{0,2}");
    said.takePart(request);
  }

  public TreatmentFilter getFilter() {
    String period = said.get(PERIOD, "0");
    return new TreatmentFilter(
        period.equals(ALL) ? TreatmentFilter.ALL : Integer.parseInt(period),
        Integer.parseInt(said.get(AT, "0")),
        said.part());
  }

  /** The treatments of the page's sheet, as chosen; arranged once a request. */
  public TreatmentOverview treatments(TreatmentSheet sheet) {
    if (treatments == null) {
      treatments = TreatmentOverview.of(sheet, today, getFilter());
    }
    return treatments;
  }

  /** The surgery of the page's sheet, as chosen; arranged once a request. */
  public SurgeryOverview surgeries(SurgerySheet sheet) {
    if (surgeries == null) {
      surgeries = SurgeryOverview.of(sheet, getFilter().part());
    }
    return surgeries;
  }

  /** What is chosen, for the address by which the page renews itself; "" for nothing. */
  public String getQuery() {
    return said.query();
  }

  /** The same for the form that prints it. */
  public List<Map.Entry<String, String>> getFields() {
    return said.fields();
  }

  /** The rows of links. */
  public List<OptionRow> rows(TreatmentOverview overview) {
    List<OptionRow> rows = new ArrayList<>();
    rows.add(new OptionRow(words.say("treat.choice.period"), periods(overview.windows())));
    if (overview.institutions().size() > 1) {
      List<Option> institutions = new ArrayList<>();
      institutions.add(said.option(AT, null, words.say("treat.choice.all")));
      for (int i = 0; i < overview.institutions().size() && i < MOST; i++) {
        var one = overview.institutions().get(i);
        String name = one.institution().name();
        institutions.add(
            said.option(
                AT,
                "" + (i + 1),
                words.say(
                    "treat.choice.one",
                    name.isEmpty() ? words.say("treat.where.none") : name,
                    one.visits())));
      }
      rows.add(new OptionRow(words.say("treat.choice.at"), institutions));
    }
    return List.copyOf(rows);
  }

  /**
   * The parts of a list that is longer than a page; none where there is one.
   *
   * @param lines in all
   */
  public List<Option> parts(int parts, int lines) {
    return said.parts(
        parts,
        TreatmentOverview.MOST,
        lines,
        (first, last) -> words.say("treat.part", first, last));
  }

  private List<Option> periods(List<Integer> windows) {
    List<Option> options = new ArrayList<>();
    for (int window = 0; window <= TreatmentFilter.OLDEST; window++) {
      options.add(
          said.option(
              PERIOD,
              window == 0 ? null : "" + window,
              words.say(
                  window == 0 ? "treat.choice.recent" : "treat.choice.earlier",
                  window,
                  windows.get(window))));
    }
    int total = windows.get(TreatmentFilter.OLDEST + 1);
    options.add(said.option(PERIOD, ALL, words.say("treat.choice.period.all", total)));
    return options;
  }
}
