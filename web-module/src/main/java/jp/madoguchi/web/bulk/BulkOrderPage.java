package jp.madoguchi.web.bulk;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.bulk.BulkOrder;
import jp.madoguchi.bulk.BulkOrders;
import jp.madoguchi.bulk.BulkPopulation;
import jp.madoguchi.bulk.BulkPreview;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.patient.MyNumberRefused;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.terminal.Terminals;
import jp.madoguchi.web.text.Words;

/** The form that makes a bulk inquiry: how many persons and files it would be is said first. */
@Named
@ViewScoped
public class BulkOrderPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MONTHS_BEFORE = 12;

  @Inject private BulkOrders bulk;
  @Inject private Clock clock;
  @Inject private Words words;
  @Inject private Said said;

  private BulkKind kind = BulkKind.ELIGIBILITY;
  private BulkPopulation population = BulkPopulation.LIST;
  private LocalDate day;
  private String numbers;
  private String month;
  private LocalDate from;
  private LocalDate to;
  private boolean byExamination;
  private String terminal;
  private Map<String, String> months;
  private Map<String, String> terminals;
  private transient BulkPreview preview;

  @PostConstruct
  void begin() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), FacilityTime.ZONE);
    day = today.plusDays(1);
    from = today.minusDays(1);
    to = today;
    months = new LinkedHashMap<>();
    for (int i = -1; i <= MONTHS_BEFORE; i++) {
      YearMonth one = YearMonth.from(today).minusMonths(i);
      months.put(one.toString(), words.month(one));
    }
    month = YearMonth.from(today).toString();
    Terminals all = new Terminals(bulk.terminals());
    terminals = new LinkedHashMap<>();
    all.choices().forEach(one -> terminals.put(one.name(), all.label(one.name())));
    terminal = terminals.isEmpty() ? null : terminals.keySet().iterator().next();
  }

  /** Counts and shows; stores nothing. */
  public void count() {
    preview = ask(() -> bulk.preview(order()));
  }

  /** Makes the inquiry and shows its first file, or the list when there are several. */
  public void create() throws IOException {
    List<Long> ids = ask(() -> bulk.create(order()));
    if (ids != null) {
      Onward.to(
          ids.size() == 1
              ? "/reception/bulk-inquiry.xhtml?id=" + ids.get(0)
              : "/reception/bulk.xhtml");
    }
  }

  private <T> T ask(Supplier<T> what) {
    try {
      return what.get();
    } catch (BulkRefused refused) {
      said.refused(words.say(refused.messageKey()));
    } catch (MyNumberRefused refused) {
      numbers = null;
      said.refused(words.say(refused.messageKey()));
    } catch (EJBException failed) {
      if (!(failed.getCause() instanceof BulkRefused refused)) {
        throw failed;
      }
      said.refused(words.say(refused.messageKey()));
    }
    return null;
  }

  private BulkOrder order() {
    boolean listed = kind.listed();
    boolean days = isDays();
    return new BulkOrder(
        kind,
        listed ? population : BulkPopulation.CENTRE,
        kind == BulkKind.ELIGIBILITY ? day : null,
        listed && population == BulkPopulation.LIST ? numbers : null,
        kind == BulkKind.MEDICAL_AID ? YearMonth.parse(month) : null,
        days ? from : null,
        days ? to : null,
        kind == BulkKind.ONLINE && byExamination,
        terminal());
  }

  /**
   * Also where there is no choice, what the form says is asked for: whether there is such a
   * terminal, the rules say.
   */
  private String terminal() {
    String posted =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get("terminal");
    return posted == null || posted.isBlank() ? terminal : posted;
  }

  public BulkKind[] getKinds() {
    return BulkKind.values();
  }

  public List<BulkPopulation> getPopulations() {
    return List.of(BulkPopulation.LIST, BulkPopulation.CONTINUING);
  }

  /** Whether the kind is asked for between two days. */
  public boolean isDays() {
    return kind == BulkKind.HOME_VISIT || kind == BulkKind.ONLINE;
  }

  /** Months as {@code 2026-11} with their words. */
  public Map<String, String> getMonths() {
    return months;
  }

  /** Where the inquiry can go by its word, when there is a choice; else nothing. */
  public Map<String, String> getTerminals() {
    return terminals;
  }

  public BulkPreview getPreview() {
    return preview;
  }

  public BulkKind getKind() {
    return kind;
  }

  /** What was counted, was counted for another kind. */
  public void setKind(BulkKind kind) {
    preview = this.kind == kind ? preview : null;
    this.kind = kind;
  }

  public BulkPopulation getPopulation() {
    return population;
  }

  /** What was counted, was counted for others. */
  public void setPopulation(BulkPopulation population) {
    preview = this.population == population ? preview : null;
    this.population = population;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getNumbers() {
    return numbers;
  }

  public void setNumbers(String numbers) {
    this.numbers = numbers;
  }

  public String getMonth() {
    return month;
  }

  public void setMonth(String month) {
    this.month = month;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public boolean isByExamination() {
    return byExamination;
  }

  public void setByExamination(boolean byExamination) {
    this.byExamination = byExamination;
  }

  public String getTerminal() {
    return terminal;
  }

  public void setTerminal(String terminal) {
    this.terminal = terminal;
  }
}
