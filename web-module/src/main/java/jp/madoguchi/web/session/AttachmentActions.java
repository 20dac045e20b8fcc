package jp.madoguchi.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.WithdrawalReason;
import jp.madoguchi.reception.AttachmentDesk;
import jp.madoguchi.reception.AttachmentUndo;
import jp.madoguchi.reception.ConfirmedDifference;
import jp.madoguchi.reception.SamePersonReason;
import jp.madoguchi.reception.UndoReason;

/**
 * What the desk does about whose a session is; as {@link SessionActions}, each ends in a redirect.
 */
@Named
@RequestScoped
public class AttachmentActions {
  private final AttachmentDesk desk;

  /** For the container's proxy. */
  protected AttachmentActions() {
    this(null);
  }

  @Inject
  public AttachmentActions(AttachmentDesk desk) {
    this.desk = desk;
  }

  /** 本人と認める: the button pressed carries the patient's number. */
  public void confirm() throws IOException {
    String patient = SessionActions.text("match:confirm");
    if (patient == null || patient.isBlank()) {
      SessionActions.redirect(SessionActions.page(null));
      return;
    }
    act(
        () ->
            desk.confirmPatient(
                SessionActions.id(),
                patient,
                difference() == null ? new ConfirmedDifference(null, null) : difference()),
        null);
  }

  /** 取り消す; whose it is, is asked afterwards. */
  public void undo() throws IOException {
    undo(null);
  }

  /** 取り消す, and it is this patient's: the button pressed carries the number. */
  public void undoWithRight() throws IOException {
    undo(SessionActions.text("undo:withright"));
  }

  private void undo(String right) throws IOException {
    AttachmentUndo undo =
        new AttachmentUndo(
            constant(UndoReason.class, "why"),
            SessionActions.text("words"),
            right == null || right.isBlank() ? null : right,
            right == null ? null : difference());
    act(() -> desk.undo(SessionActions.id(), SessionActions.version(), undo), "session.undone.ok");
  }

  /** 同意の取消 of the kinds that were ticked. */
  public void withdraw() throws IOException {
    Set<ConsentKind> kinds = EnumSet.noneOf(ConsentKind.class);
    for (ConsentKind kind : ConsentKind.values()) {
      if (SessionActions.text("kind." + kind) != null) {
        kinds.add(kind);
      }
    }
    act(
        () ->
            desk.withdrawConsents(
                SessionActions.id(),
                kinds,
                constant(WithdrawalReason.class, "why"),
                SessionActions.text("words")),
        "session.withdrawn.ok");
  }

  private static ConfirmedDifference difference() {
    SamePersonReason why = constant(SamePersonReason.class, "difference");
    return why == null
        ? null
        : new ConfirmedDifference(why, SessionActions.text("differenceWords"));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String field) {
    String text = SessionActions.text(field);
    return text == null || text.isBlank() ? null : Enum.valueOf(type, text);
  }

  private static void act(Runnable action, String told) throws IOException {
    SessionActions.act(
        () -> {
          action.run();
          return null;
        },
        SessionActions.page(told));
  }
}
