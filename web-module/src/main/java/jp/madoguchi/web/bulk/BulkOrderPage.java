package jp.madoguchi.web.bulk;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.bulk.BulkOrder;
import jp.madoguchi.bulk.BulkOrders;
import jp.madoguchi.bulk.BulkPopulation;
import jp.madoguchi.bulk.BulkPreview;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.equipment.HospitalTerminal;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.patient.MyNumberRefused;
import jp.madoguchi.web.terminal.Terminals;

/** The form that makes a bulk inquiry: how many persons and files it would be is said first. */
@Named
@RequestScoped
public class BulkOrderPage {
  private final BulkOrders bulk;
  private BulkKind kind = BulkKind.ELIGIBILITY;
  private BulkPopulation population = BulkPopulation.LIST;
  private String day;
  private String numbers;
  private String month;
  private String from;
  private String to;
  private boolean byExamination;
  private BulkPreview preview;
  private String problem;
  private String terminal;
  private Terminals terminals;

  /** For the container's proxy. */
  protected BulkOrderPage() {
    this.bulk = null;
  }

  /** The terminal travels as a plain field: whether there is such a one, the rules say. */
  @Inject
  public BulkOrderPage(BulkOrders bulk, Clock clock, HttpServletRequest request) {
    this.bulk = bulk;
    String posted = request.getParameter("terminal");
    this.terminal = blank(posted) ? null : posted;
    LocalDate today = LocalDate.ofInstant(clock.instant(), FacilityTime.ZONE);
    this.day = today.plusDays(1).toString();
    this.month = YearMonth.from(today).toString();
    this.from = today.minusDays(1).toString();
    this.to = today.toString();
  }

  /** Counts and shows; stores nothing. */
  public void count() {
    preview = ask(() -> bulk.preview(order()));
  }

  /** Makes the inquiry and shows its first file, or the list when there are several. */
  public void create() throws IOException {
    List<Long> ids = ask(() -> bulk.create(order()));
    if (ids != null) {
      ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
      String page =
          ids.size() == 1
              ? "/reception/bulk-inquiry.xhtml?id=" + ids.get(0)
              : "/reception/bulk.xhtml";
      external.redirect(external.getRequestContextPath() + page);
      FacesContext.getCurrentInstance().responseComplete();
    }
  }

  private <T> T ask(java.util.function.Supplier<T> what) {
    try {
      return what.get();
    } catch (BulkRefused refused) {
      problem = refused.messageKey();
    } catch (MyNumberRefused refused) {
      numbers = null;
      problem = refused.messageKey();
    } catch (DateTimeException notADay) {
      problem = "input.date";
    } catch (EJBException failed) {
      if (failed.getCause() instanceof BulkRefused refused) {
        problem = refused.messageKey();
      } else {
        throw failed;
      }
    }
    return null;
  }

  private BulkOrder order() {
    boolean days = kind == BulkKind.HOME_VISIT || kind == BulkKind.ONLINE;
    return new BulkOrder(
        kind,
        kind.listed() ? listed() : BulkPopulation.CENTRE,
        kind == BulkKind.ELIGIBILITY ? date(day) : null,
        kind.listed() && listed() == BulkPopulation.LIST ? numbers : null,
        kind == BulkKind.MEDICAL_AID && !blank(month) ? YearMonth.parse(month) : null,
        days ? date(from) : null,
        days ? date(to) : null,
        kind == BulkKind.ONLINE && byExamination,
        terminal);
  }

  private BulkPopulation listed() {
    return population == BulkPopulation.CENTRE ? BulkPopulation.LIST : population;
  }

  private static LocalDate date(String text) {
    return blank(text) ? null : LocalDate.parse(text);
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  public BulkKind[] getKinds() {
    return BulkKind.values();
  }

  public List<BulkPopulation> getPopulations() {
    return List.of(BulkPopulation.LIST, BulkPopulation.CONTINUING);
  }

  /** Where the inquiry can go, when there is a choice; else nothing. */
  public List<HospitalTerminal> getTerminals() {
    if (terminals == null) {
      terminals = new Terminals(bulk.terminals());
    }
    return terminals.choices();
  }

  public String label(HospitalTerminal one) {
    return terminals.label(one.name());
  }

  /** Whether it is the chosen one: the first until somebody chose. */
  public boolean chosen(HospitalTerminal one) {
    return terminal == null ? one.equals(terminals.all().get(0)) : one.name().equals(terminal);
  }

  public BulkPreview getPreview() {
    return preview;
  }

  /** Key of the sentence that says why not, or null. */
  public String getProblem() {
    return problem;
  }

  public BulkKind getKind() {
    return kind;
  }

  public void setKind(BulkKind kind) {
    this.kind = kind;
  }

  public BulkPopulation getPopulation() {
    return population;
  }

  public void setPopulation(BulkPopulation population) {
    this.population = population;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
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

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public boolean isByExamination() {
    return byExamination;
  }

  public void setByExamination(boolean byExamination) {
    this.byExamination = byExamination;
  }
}
