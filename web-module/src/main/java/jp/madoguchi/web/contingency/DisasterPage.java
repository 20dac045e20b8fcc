package jp.madoguchi.web.contingency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contingency.ContingencyRefusal;
import jp.madoguchi.contingency.DisasterBook;
import jp.madoguchi.contingency.DisasterDesk;
import jp.madoguchi.contingency.DisasterPeriod;
import jp.madoguchi.web.pf.FacadeRows;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.text.Words;

/** 災害時モード: the periods of disasters, and what waits for another administrator. */
@Named("disasterPage")
@ViewScoped
public class DisasterPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private DisasterBook book;
  @Inject private DisasterDesk desk;
  @Inject private Words words;
  @Inject private Said said;

  private final FacadeRows<DisasterPeriod> rows =
      new FacadeRows<>(
          () -> book.count(),
          (first, size) -> book.list(first, size),
          one -> one.id() + "." + one.shown().version());

  /** Approves the pressed period. */
  public void approve() {
    pressed()
        .ifPresent(
            one -> {
              Optional<ContingencyRefusal> refusal =
                  ContingencyActs.refusal(() -> desk.approve(one.shown()));
              if (refusal.isPresent()) {
                said.refused(words.of(refusal.get()));
              } else {
                said.done(words.say("disaster.said.approved", one.region()));
              }
            });
  }

  /** The row whose button was pressed; that it has changed since is said. */
  Optional<DisasterPeriod> pressed() {
    Optional<DisasterPeriod> row = rows.pressed();
    if (row.isEmpty()) {
      said.refused(words.of(ContingencyRefusal.CHANGED_MEANWHILE));
    }
    return row;
  }

  public PagedRows<DisasterPeriod> getRows() {
    return rows;
  }

  /** Read whenever it is shown: an act of a box may have changed it since. */
  public int getRunning() {
    return book.running().size();
  }

  /** The mark of a period. */
  public String mark(DisasterPeriod period) {
    return switch (period.state()) {
      case WAITING -> "attention";
      case PLANNED -> "wait";
      case RUNNING -> "grace";
      case OVER -> "off";
      case ENDED -> "stop";
    };
  }

  public boolean isEndable(DisasterPeriod period) {
    return switch (period.state()) {
      case WAITING, PLANNED, RUNNING -> true;
      case OVER, ENDED -> false;
    };
  }

  /** Who entered, approved or ended it. */
  public String told(DisasterPeriod period) {
    if (period.endedBy() != null) {
      return words.say("disaster.ended.by", period.endedBy(), period.endedWhy());
    }
    return period.approvedBy() == null
        ? words.say(
            "maintenance.entered.by", period.enteredBy(), words.dayAndTime(period.enteredAt()))
        : words.say(
            "maintenance.approved.by",
            List.of(
                period.enteredBy(), period.approvedBy(), words.dayAndTime(period.approvedAt())));
  }
}
