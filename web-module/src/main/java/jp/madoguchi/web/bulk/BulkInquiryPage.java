package jp.madoguchi.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.bulk.BulkInquiries;
import jp.madoguchi.bulk.BulkOrders;
import jp.madoguchi.bulk.BulkRow;
import jp.madoguchi.bulk.BulkRows;
import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.bulk.BulkStep;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.bulk.RowFilter;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.FieldComparison.FieldVerdict;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.security.MadoguchiAuthentication;
import jp.madoguchi.web.session.FieldWords;
import jp.madoguchi.web.terminal.Terminals;
import jp.madoguchi.web.text.Words;

/** One bulk inquiry: how far it is, and its rows, which the database pages (60,000 of them). */
@Named
@RequestScoped
public class BulkInquiryPage {
  private static final int SIZE = 50;

  private final BulkInquiries bulk;
  private final BulkOrders orders;
  private final BulkRows people;
  private final Words words;
  private final long id;
  private final int page;
  private final String show;
  private final String text;
  private final String told;
  private final boolean polled;
  private final Handles handles;
  private BulkView inquiry;
  private List<BulkRow> rows;
  private Long count;
  private Terminals terminals;

  /** For the container's proxy. */
  protected BulkInquiryPage() {
    this.bulk = null;
    this.orders = null;
    this.people = null;
    this.words = null;
    this.id = 0;
    this.page = 1;
    this.show = "open";
    this.text = "";
    this.told = null;
    this.polled = false;
    this.handles = null;
  }

  /** The address says which inquiry and which rows; a form that comes back carries the same. */
  @Inject
  public BulkInquiryPage(
      BulkInquiries bulk,
      BulkOrders orders,
      BulkRows people,
      Words words,
      HttpServletRequest request,
      Handles handles) {
    this.bulk = bulk;
    this.orders = orders;
    this.people = people;
    this.words = words;
    this.id = number(request.getParameter("id"), 0);
    this.page = (int) Math.max(1, Math.min(number(request.getParameter("page"), 1), 1_000_000));
    String wanted = request.getParameter("show");
    this.show = wanted != null && wanted.matches("open|all|[A-Z][A-Z_0-9]{1,19}") ? wanted : "open";
    this.handles = handles;
    String searched = handles.text("q");
    this.text = searched == null ? "" : FittedText.fit(searched, 100);
    String key = request.getParameter("told");
    this.told = key != null && key.matches("bulk\\.(refused|done)\\.[a-z]{1,20}") ? key : null;
    this.polled = request.getHeader(MadoguchiAuthentication.BACKGROUND) != null;
  }

  private static long number(String text, long otherwise) {
    return text != null && text.matches("[0-9]{1,15}") ? Long.parseLong(text) : otherwise;
  }

  public BulkView getInquiry() {
    if (inquiry == null) {
      inquiry = bulk.inquiry(id);
    }
    return inquiry;
  }

  /** Whether the page says which terminal it is: there are several, or it is lost. */
  public boolean isTerminalShown() {
    return terminals().several() || isTerminalLost();
  }

  public String getTerminal() {
    return terminals().label(getInquiry().terminal());
  }

  /** It waits for a terminal that the settings do not name any more. */
  public boolean isTerminalLost() {
    return !getInquiry().state().ended() && terminals().lost(getInquiry().terminal());
  }

  private Terminals terminals() {
    if (terminals == null) {
      terminals = new Terminals(orders.terminals());
    }
    return terminals;
  }

  public List<BulkStep> getSteps() {
    return bulk.steps(id);
  }

  public List<BulkRow> getRows() {
    if (FacesContext.getCurrentInstance().isPostback()) {
      // the row pressed travels in the form: which row stands where may have changed since
      return List.of();
    }
    if (rows == null) {
      int first = (page - 1) * SIZE;
      rows =
          polled
              ? people.follow(id, filter(), first, SIZE)
              : people.rows(id, filter(), first, SIZE);
    }
    return rows;
  }

  public long getCount() {
    if (count == null) {
      count = people.countRows(id, filter());
    }
    return count;
  }

  public int getPages() {
    return (int) ((getCount() + SIZE - 1) / SIZE);
  }

  private RowFilter filter() {
    return new RowFilter(shownClass(), "open".equals(show), text);
  }

  private DifferenceClass shownClass() {
    return Arrays.stream(DifferenceClass.values())
        .filter(one -> one.name().equals(show))
        .findFirst()
        .orElse(null);
  }

  public DifferenceClass[] getClasses() {
    return DifferenceClass.values();
  }

  /** The class whose rows alone are shown, or null. */
  public DifferenceClass getOne() {
    return shownClass();
  }

  public String getKind() {
    return BulkShape.of(getInquiry().state());
  }

  public String kindOf(DifferenceClass one) {
    return one == null ? "wait" : BulkShape.of(one);
  }

  /** What happens next, or what a person has to do. */
  public String getNext() {
    BulkView one = getInquiry();
    String key = "bulk.next." + one.state();
    return switch (one.state()) {
      case WAITING, ACCEPTED -> words.say(key, one.receptionNumber(), words.time(one.nextAt()));
      case DRAFT, SUBMITTED -> words.say(key, words.time(one.nextAt()));
      case FETCHED -> words.say(key, one.stored(), one.resultPersons());
      case DIFFED -> words.say(key, one.open());
      default -> words.say(key);
    };
  }

  public boolean isMayHurry() {
    BulkState state = getInquiry().state();
    return getInquiry().nextAt() != null
        && (state == BulkState.DRAFT || state == BulkState.ACCEPTED || state == BulkState.WAITING);
  }

  public boolean isMayResume() {
    return getInquiry().state().stuck();
  }

  public boolean isMayCancel() {
    BulkState state = getInquiry().state();
    return state != BulkState.CANCELLED && state.mayBecome(BulkState.CANCELLED);
  }

  public boolean isMayClose() {
    return getInquiry().state() == BulkState.REVIEWED;
  }

  public boolean isMayTakeAll() {
    return shownClass() != null && shownClass().takeable() && getInquiry().open() > 0;
  }

  public boolean isMaySeeAll() {
    return shownClass() != null && getInquiry().open() > 0;
  }

  public boolean isMayAskAgain() {
    return shownClass() != null
        && shownClass().worthAskingAgain()
        && getInquiry().kind().listed()
        && getInquiry().open() > 0;
  }

  /** Whether the page should look again by itself. */
  public boolean isRunning() {
    BulkState state = getInquiry().state();
    return !state.ended() && state != BulkState.DIFFED && state != BulkState.REVIEWED;
  }

  /** The fields that differ and need somebody's eyes, the insurance first. */
  public List<FieldComparison> differing(BulkRow row) {
    return row.difference().stream()
        .filter(line -> line.verdict() != FieldVerdict.ONLY_ON_FILE)
        .collect(Collectors.toList());
  }

  /** A value as a person reads it. */
  public String value(ComparedField field, String value) {
    return FieldWords.value(field, value, words);
  }

  /** Address of the same rows with something changed. */
  public String address(String otherShow, int otherPage) {
    return "bulk-inquiry.xhtml?id="
        + id
        + "&show="
        + otherShow
        + "&q="
        + handles.of(text)
        + "&page="
        + otherPage;
  }

  public long getId() {
    return id;
  }

  public int getPage() {
    return page;
  }

  public String getShow() {
    return show;
  }

  public String getText() {
    return text;
  }

  /** The address holds a search of another log-in. */
  public boolean isSearchLost() {
    return handles.isForeign("q");
  }

  /** Key of what the last action did; anything else is dropped. */
  public String getTold() {
    return told;
  }
}
