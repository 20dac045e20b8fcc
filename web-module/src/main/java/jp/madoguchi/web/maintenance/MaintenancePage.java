package jp.madoguchi.web.maintenance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.maintenance.WorkPlan;
import jp.madoguchi.maintenance.WorkPlanBook;
import jp.madoguchi.maintenance.WorkPlanDesk;
import jp.madoguchi.maintenance.WorkPlanRefusal;
import jp.madoguchi.maintenance.WorkPlanRefused;
import jp.madoguchi.maintenance.WorkPlanState;
import jp.madoguchi.web.pf.FacadeRows;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.TriedAct;
import jp.madoguchi.web.text.Words;

/** 保守作業計画: who may work from outside, and what waits for another administrator. */
@Named("maintenancePage")
@ViewScoped
public class MaintenancePage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Plans of which the head tells; those that end last come first. */
  private static final int COUNTED = 200;

  @Inject private WorkPlanBook book;
  @Inject private WorkPlanDesk desk;
  @Inject private Words words;
  @Inject private Said said;

  private final FacadeRows<WorkPlan> rows =
      new FacadeRows<>(
          () -> book.count(),
          (first, size) -> book.list(first, size),
          one -> one.id() + "." + one.shown().version());

  /** Approves the pressed plan. */
  public void approve() {
    pressed()
        .ifPresent(
            one -> {
              Optional<WorkPlanRefusal> refusal = refusal(() -> desk.approve(one.shown()));
              if (refusal.isPresent()) {
                said.refused(words.of(refusal.get()));
              } else {
                said.done(words.say("maintenance.said.approved", who(one)));
              }
            });
  }

  /** The row whose button was pressed; that it has changed since is said. */
  Optional<WorkPlan> pressed() {
    Optional<WorkPlan> row = rows.pressed();
    if (row.isEmpty()) {
      said.refused(words.of(WorkPlanRefusal.CHANGED_MEANWHILE));
    }
    return row;
  }

  /** Does it; why it was refused, or empty. */
  static Optional<WorkPlanRefusal> refusal(Runnable act) {
    return TriedAct.refusal(
        act, WorkPlanRefused.class, WorkPlanRefused::why, WorkPlanRefusal.CHANGED_MEANWHILE);
  }

  public PagedRows<WorkPlan> getRows() {
    return rows;
  }

  /** Plans that wait for another administrator. */
  public long getWaiting() {
    return count(WorkPlanState.WAITING);
  }

  /** Plans that hold now or later. */
  public long getApproved() {
    return count(WorkPlanState.APPROVED);
  }

  private long count(WorkPlanState state) {
    // read whenever it is shown: an act of a box may have changed it since
    return book.list(0, COUNTED).stream().filter(one -> one.state() == state).count();
  }

  /** The person, else the account. */
  public String who(WorkPlan plan) {
    return plan.person() == null ? plan.account() : plan.person();
  }

  /** The mark of a plan. */
  public String mark(WorkPlan plan) {
    return switch (plan.state()) {
      case WAITING -> "attention";
      case APPROVED -> "ok";
      case OVER -> "off";
      case WITHDRAWN -> "stop";
    };
  }

  /** Who entered, approved or withdrew it. */
  public String told(WorkPlan plan) {
    return switch (plan.state()) {
      case WITHDRAWN ->
          words.say("maintenance.withdrawn.by", plan.withdrawnBy(), plan.withdrawnWhy());
      case WAITING ->
          words.say("maintenance.entered.by", plan.enteredBy(), words.dayAndTime(plan.enteredAt()));
      case APPROVED, OVER ->
          words.say(
              "maintenance.approved.by",
              List.of(plan.enteredBy(), plan.approvedBy(), words.dayAndTime(plan.approvedAt())));
    };
  }
}
