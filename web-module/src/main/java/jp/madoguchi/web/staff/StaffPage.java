package jp.madoguchi.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.access.FirstPassword;
import jp.madoguchi.access.RightsDesk;
import jp.madoguchi.access.RoleProposal;
import jp.madoguchi.access.StaffBook;
import jp.madoguchi.access.StaffDesk;
import jp.madoguchi.access.StaffFinding;
import jp.madoguchi.access.StaffLine;
import jp.madoguchi.access.StaffSearch;
import jp.madoguchi.web.pf.FacadeRows;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.text.Words;

/**
 * 利用者 (SC-23): the list, what waits for a second administrator, and new people. What is searched
 * for stands in no address.
 */
@Named("staffPage")
@ViewScoped
public class StaffPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private StaffBook book;
  @Inject private StaffDesk desk;
  @Inject private RightsDesk rights;
  @Inject private StaffAnswer answer;
  @Inject private StaffWords staffWords;
  @Inject private Words words;
  @Inject private Said said;

  private String text;
  private StaffFinding finding;
  private FacadeRows<StaffLine> rows;
  private transient Map<StaffFinding, Long> counts;
  private final WholeRows<RoleProposal> proposals =
      new WholeRows<>(() -> book.proposals(), one -> Long.toString(one.id()));
  private TypedPerson hired;
  private String account;

  /** Everybody, at first. */
  public void open() {
    find();
  }

  /** Whoever has the text and the finding. */
  public void find() {
    counts = null;
    StaffSearch search = new StaffSearch(text, finding);
    rows =
        new FacadeRows<>(
            () -> book.count(search),
            (first, size) -> book.list(search, first, size),
            one -> one.id() + "." + one.version());
  }

  /** 権限の再確認 of the pressed person. */
  public void review() {
    counts = null;
    answer
        .pressed(rows)
        .filter(one -> answer.did(null, () -> desk.confirmRights(one.shown())))
        .map(one -> words.say("staff.said.reviewed.one", one.details().displayName()))
        .ifPresent(said::done);
  }

  /** Whether the list is of those whose rights are to be confirmed. */
  public boolean isReviewing() {
    return finding == StaffFinding.REVIEW_DUE;
  }

  /** Gives what was proposed in the pressed row. */
  public void confirm() {
    counts = null;
    answer
        .pressed(proposals)
        .filter(one -> answer.did(null, () -> rights.confirm(one.id())))
        .map(one -> words.say("staff.said.given", one.displayName(), words.of(one.role())))
        .ifPresent(said::done);
  }

  /** Refuses it. */
  public void refuse() {
    answer
        .pressed(proposals)
        .filter(one -> answer.did(null, () -> rights.refuse(one.id())))
        .map(one -> words.say("staff.said.refused", one.displayName(), words.of(one.role())))
        .ifPresent(said::done);
  }

  /** Asks who is new. */
  public void begin() {
    hired = new TypedPerson();
    account = null;
  }

  /** Asks no more. */
  public void leave() {
    hired = null;
  }

  /** Makes the account and shows its password in this answer. */
  public void hire() {
    boolean done =
        answer.didBeside(
            RefusedField::hire, () -> answer.show(desk.hire(account, hired.details())));
    if (done) {
      hired = null;
      find();
      Redrawn.also("hireArea", "madeArea", "rowsArea", "verdict");
    }
  }

  /** The password that was made just now; null in every other answer. */
  public FirstPassword getMade() {
    return answer.shown();
  }

  public PagedRows<StaffLine> getRows() {
    return rows;
  }

  public PagedRows<RoleProposal> getProposals() {
    return proposals;
  }

  public boolean isProposed() {
    return !book.proposals().isEmpty();
  }

  /** Administrators who can act today. */
  public long getAdministrators() {
    return book.administrators();
  }

  public long getCount() {
    return book.count(new StaffSearch(null, null));
  }

  public StaffFinding[] getFindings() {
    return StaffFinding.values();
  }

  /** Words of the findings with how many people have each. */
  public Map<StaffFinding, String> getFindingNames() {
    Map<StaffFinding, String> names = new LinkedHashMap<>();
    counts().forEach((one, count) -> names.put(one, staffWords.counted(one, count)));
    return names;
  }

  /** Findings in all. */
  public long getOpen() {
    return counts().values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<StaffFinding, Long> counts() {
    if (counts == null) {
      counts = book.findings();
    }
    return counts;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public StaffFinding getFinding() {
    return finding;
  }

  public void setFinding(StaffFinding finding) {
    this.finding = finding;
  }

  /** Who is being made; null for nobody. */
  public TypedPerson getHired() {
    return hired;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }
}
