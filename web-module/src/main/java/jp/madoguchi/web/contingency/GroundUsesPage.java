package jp.madoguchi.web.contingency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.contingency.ContingencyRefusal;
import jp.madoguchi.contingency.ContingencyVersion;
import jp.madoguchi.contingency.GroundOpening;
import jp.madoguchi.contingency.GroundUses;
import jp.madoguchi.web.pf.FacadeRows;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.text.Words;

/** 救急・災害の閲覧一覧: who opened whom without consent, and what came of looking through it. */
@Named("groundUses")
@ViewScoped
public class GroundUsesPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private GroundUses uses;
  @Inject private Words words;
  @Inject private Said said;
  @Inject private Clock clock;

  private final FacadeRows<GroundOpening> rows =
      new FacadeRows<>(
          () -> uses.count(),
          (first, size) -> uses.list(first, size),
          one -> one.id() + "." + one.shown().version());

  private ContingencyVersion reviewing;
  private String about;
  private String remark;

  /** Asks what was found of the pressed use. */
  public void ask() {
    Optional<GroundOpening> pressed = rows.pressed();
    if (pressed.isEmpty()) {
      said.refused(words.of(ContingencyRefusal.CHANGED_MEANWHILE));
      return;
    }
    GroundOpening one = pressed.get();
    reviewing = one.shown();
    about = one.account() + " " + words.dayAndTime(one.from());
    remark = null;
  }

  public void leave() {
    reviewing = null;
  }

  /** Keeps what was found. */
  public void review() {
    Optional<ContingencyRefusal> refusal =
        ContingencyActs.refusal(() -> uses.review(reviewing, remark));
    if (refusal.isPresent()) {
      said.beside("remark", words.of(refusal.get()));
      return;
    }
    said.done(words.say("uses.said.reviewed", about));
    leave();
    Redrawn.also("reviewArea", "rowsArea", "verdict");
  }

  public PagedRows<GroundOpening> getRows() {
    return rows;
  }

  /** Read whenever it is shown: an act of the box may have changed it since. */
  public long getOpen() {
    return uses.open();
  }

  public boolean isRunning(GroundOpening one) {
    return one.runs(clock.instant());
  }

  /** The mark of a use. */
  public String mark(GroundOpening one) {
    if (one.reviewedBy() != null) {
      return "done";
    }
    return isRunning(one) ? "wait" : "attention";
  }

  /** Where its review stands. */
  public String state(GroundOpening one) {
    if (one.reviewedBy() != null) {
      return words.say("uses.reviewed");
    }
    return words.say(isRunning(one) ? "uses.running" : "uses.waits");
  }

  public boolean isReviewing() {
    return reviewing != null;
  }

  public String getAbout() {
    return about;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
