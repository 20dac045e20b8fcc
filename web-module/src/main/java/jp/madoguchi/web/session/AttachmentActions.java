package jp.madoguchi.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.WithdrawalReason;
import jp.madoguchi.reception.AttachmentDesk;
import jp.madoguchi.reception.AttachmentUndo;
import jp.madoguchi.reception.ConfirmedDifference;
import jp.madoguchi.reception.SamePersonReason;
import jp.madoguchi.reception.UndoReason;

/** What the desk does about whose a session is; as {@link SessionActions} does. */
@Named
@RequestScoped
public class AttachmentActions {
  private final AttachmentDesk desk;
  private final DeskAnswer answer;
  private final AttachmentPage page;
  private UndoReason undoReason;
  private WithdrawalReason withdrawalReason;
  private SamePersonReason difference;
  private String differenceWords;
  private String reasonWords;
  private ConsentKind[] kinds;

  /** For the container's proxy. */
  protected AttachmentActions() {
    this(null, null, null);
  }

  @Inject
  public AttachmentActions(AttachmentDesk desk, DeskAnswer answer, AttachmentPage page) {
    this.desk = desk;
    this.answer = answer;
    this.page = page;
  }

  /** 本人と認める: the patient of the row pressed. */
  public void confirm() throws IOException {
    String patient = DeskAnswer.patient();
    if (patient != null) {
      act(
          null,
          "matchDifferenceWords",
          () ->
              desk.confirmPatient(
                  DeskAnswer.id(), patient, new ConfirmedDifference(difference, differenceWords)));
    }
  }

  /** 取り消す; whose it is, is asked afterwards. */
  public void undo() throws IOException {
    undo(null);
  }

  /** 取り消す, and it is the patient's whose row was pressed. */
  public void undoWithRight() throws IOException {
    String right = DeskAnswer.patient();
    if (right != null) {
      undo(right);
    }
  }

  private void undo(String right) throws IOException {
    ConfirmedDifference confirmed =
        right == null || difference == null
            ? null
            : new ConfirmedDifference(difference, differenceWords);
    AttachmentUndo undo = new AttachmentUndo(undoReason, reasonWords, right, confirmed);
    act(
        "session.undone.ok",
        "undoWords",
        () -> desk.undo(DeskAnswer.id(), DeskAnswer.version(), undo));
  }

  /** 同意の取消 of the kinds that were ticked. */
  public void withdraw() throws IOException {
    Set<ConsentKind> chosen = EnumSet.noneOf(ConsentKind.class);
    chosen.addAll(kinds == null ? List.of() : List.of(kinds));
    act(
        "session.withdrawn.ok",
        "withdrawWords",
        () -> desk.withdrawConsents(DeskAnswer.id(), chosen, withdrawalReason, reasonWords));
  }

  /**
   * @param words the component of the words, beside which stands why they are not enough
   */
  private void act(String told, String words, Runnable action) throws IOException {
    answer.stay(
        told,
        Map.of("words", words),
        () -> {
          action.run();
          return null;
        });
  }

  /** Ticked; all that run until somebody says otherwise. */
  public ConsentKind[] getKinds() {
    return kinds == null ? page.getWithdrawable().toArray(ConsentKind[]::new) : kinds.clone();
  }

  public void setKinds(ConsentKind[] kinds) {
    this.kinds = kinds.clone();
  }

  public UndoReason getUndoReason() {
    return undoReason;
  }

  public void setUndoReason(UndoReason undoReason) {
    this.undoReason = undoReason;
  }

  public WithdrawalReason getWithdrawalReason() {
    return withdrawalReason;
  }

  public void setWithdrawalReason(WithdrawalReason withdrawalReason) {
    this.withdrawalReason = withdrawalReason;
  }

  public SamePersonReason getDifference() {
    return difference;
  }

  public void setDifference(SamePersonReason difference) {
    this.difference = difference;
  }

  public String getDifferenceWords() {
    return differenceWords;
  }

  public void setDifferenceWords(String differenceWords) {
    this.differenceWords = differenceWords;
  }

  public String getReasonWords() {
    return reasonWords;
  }

  public void setReasonWords(String reasonWords) {
    this.reasonWords = reasonWords;
  }
}
