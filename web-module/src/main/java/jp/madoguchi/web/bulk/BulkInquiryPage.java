package jp.madoguchi.web.bulk;

import jakarta.ejb.EJBException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jp.madoguchi.bulk.BulkInquiries;
import jp.madoguchi.bulk.BulkOrders;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.bulk.BulkRow;
import jp.madoguchi.bulk.BulkRows;
import jp.madoguchi.bulk.BulkStep;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.bulk.RowFilter;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.web.handle.Handles;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.text.Words;

/**
 * One bulk inquiry: how far it is, its rows, which the database pages, and what is done with both.
 */
@Named
@ViewScoped
public class BulkInquiryPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_SEARCH = 100;
  private static final String TOOLS = "verdictTools";
  private static final String FILTER = "filter";
  private static final List<String> DRAWN = List.of(TOOLS, "steps", FILTER, "peopleArea");

  @Inject BulkInquiries bulk;
  @Inject private BulkOrders orders;
  @Inject private BulkRows people;
  @Inject private Handles handles;
  @Inject Words words;
  @Inject Said said;

  private long id;
  private String show;
  private String text;
  private boolean lost;
  private boolean behind;
  private BulkPersonRows rows;

  /** As its buttons show it. */
  private transient BulkView inquiry;

  /** As its verdict and its facts tell it. */
  private transient BulkView latest;

  /** Takes over what the address says; one that names no inquiry leads nowhere. */
  public void open() throws IOException {
    String number = parameter("id");
    id = number.matches("[0-9]{1,15}") ? Long.parseLong(number) : 0;
    if (!isKnown()) {
      Onward.nowhere();
      return;
    }
    String wanted = parameter("show");
    show = wanted.matches("open|all|[A-Z][A-Z_0-9]{1,19}") ? wanted : "open";
    lost = handles.isForeign("q");
    String searched = handles.text("q");
    text = searched == null ? "" : FittedText.fit(searched, LONGEST_SEARCH);
    rows = new BulkPersonRows(people, id, new RowFilter(getOne(), "open".equals(show), text));
    if ("asked".equals(parameter("told"))) {
      said.done(words.say("bulk.done.asked"));
    }
  }

  private boolean isKnown() {
    try {
      return getInquiry() != null;
    } catch (BulkRefused gone) {
      return false;
    } catch (EJBException failed) {
      if (failed.getCause() instanceof BulkRefused) {
        return false;
      }
      throw failed;
    }
  }

  /**
   * The page renews itself. Buttons that somebody uses are not drawn anew, and stay for the version
   * that is shown; what tells of the inquiry goes on.
   */
  public void look() {
    latest = null;
    behind = !DRAWN.stream().allMatch(Redrawn::has);
    if (Redrawn.has(TOOLS) && Redrawn.has(FILTER)) {
      inquiry = null;
    }
  }

  /** Somebody uses a part of the page, which is to be drawn when nobody does any more. */
  public boolean isBehind() {
    return behind;
  }

  /** Searches: leads to the address of the same rows with what was typed. */
  public void find() throws IOException {
    text = text == null ? "" : text.strip();
    go(address(show));
  }

  public void hurry() {
    act("hurried", () -> bulk.hurry(id, getInquiry().version()));
  }

  public void resume() {
    act("resumed", () -> bulk.resume(id, getInquiry().version()));
  }

  public void cancel() {
    act("cancelled", () -> bulk.cancel(id, getInquiry().version()));
  }

  public void close() {
    act("closed", () -> bulk.close(id, getInquiry().version()));
  }

  /** Takes over what the centre says of the pressed row. */
  public void take() {
    tell(
        () -> {
          BulkRow row = pressed();
          people.takeOver(row.id(), row.version());
          return words.say("bulk.done.taken", who(row));
        });
  }

  /** Closes the pressed row without taking anything over. */
  public void seen() {
    tell(
        () -> {
          BulkRow row = pressed();
          people.markSeen(row.id(), row.version());
          return words.say("bulk.done.seen", who(row));
        });
  }

  public void takeAll() {
    tell(() -> words.say("bulk.done.taken.all", people.takeOverAll(id, shown())));
  }

  public void allSeen() {
    tell(() -> words.say("bulk.done.seen.all", people.markAllSeen(id, shown())));
  }

  /** Goes to the new inquiry. */
  public void askAgain() throws IOException {
    long[] again = new long[1];
    tell(
        () -> {
          again[0] = orders.askAgain(id, Set.of(shown()));
          return words.say("bulk.done.asked");
        });
    if (again[0] != 0) {
      go("bulk-inquiry.xhtml?id=" + again[0] + "&told=asked");
    }
  }

  private void act(String done, Runnable what) {
    tell(
        () -> {
          what.run();
          return words.say("bulk.done." + done, words.of(getInquiry().kind()));
        });
  }

  /** Does it and says so, or says why not. */
  private void tell(Supplier<String> what) {
    try {
      said.done(what.get());
    } catch (BulkRefused refused) {
      said.refused(words.say(refused.messageKey()));
    } catch (EJBException failed) {
      if (!(failed.getCause() instanceof BulkRefused refused)) {
        throw failed;
      }
      said.refused(words.say(refused.messageKey()));
    }
    inquiry = null;
    latest = null;
  }

  private BulkRow pressed() {
    return rows.pressed().orElseThrow(() -> new BulkRefused("bulk.refused.changed"));
  }

  /** Whom a row is about. */
  private String who(BulkRow row) {
    return row.patientNumber() == null
        ? words.say("bulk.row.nobody")
        : words.say("bulk.row.who", row.name(), row.patientNumber());
  }

  private DifferenceClass shown() {
    if (getOne() == null) {
      throw new BulkRefused("bulk.refused.state");
    }
    return getOne();
  }

  private static String parameter(String name) {
    Map<String, String> request =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    return request.getOrDefault(name, "");
  }

  private static void go(String address) throws IOException {
    Onward.to("/reception/" + address);
  }

  /** Read anew it is the latest as well, whichever part of the page asks first. */
  public BulkView getInquiry() {
    if (inquiry == null) {
      inquiry = bulk.inquiry(id);
      latest = inquiry;
    }
    return inquiry;
  }

  /** How it is now; the same where its buttons are drawn as well. */
  public BulkView getLatest() {
    if (latest == null) {
      latest = inquiry == null ? getInquiry() : bulk.inquiry(id);
    }
    return latest;
  }

  public List<BulkStep> getSteps() {
    return bulk.steps(id);
  }

  public PagedRows<BulkRow> getRows() {
    return rows;
  }

  /** The class whose rows alone are shown, or null. */
  public DifferenceClass getOne() {
    return Arrays.stream(DifferenceClass.values())
        .filter(one -> one.name().equals(show))
        .findFirst()
        .orElse(null);
  }

  /** Address of the rows of another filter, with the same search. */
  public String address(String otherShow) {
    return "bulk-inquiry.xhtml?id=" + id + "&show=" + otherShow + "&q=" + handles.of(text);
  }

  public String getShow() {
    return show;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  /** The address holds a search of another log-in. */
  public boolean isSearchLost() {
    return lost;
  }
}
