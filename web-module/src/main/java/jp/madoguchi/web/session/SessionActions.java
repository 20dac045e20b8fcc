package jp.madoguchi.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import jp.madoguchi.facility.TypedWords;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.FieldComparison.Choice;
import jp.madoguchi.reception.NumberInquiry.PresentedDocument;
import jp.madoguchi.reception.ReceptionDesk;
import jp.madoguchi.reception.ReceptionDesk.IdentityOutcome;
import jp.madoguchi.reception.ReceptionDesk.VisualReason;
import jp.madoguchi.reception.TakeOver;
import jp.madoguchi.web.text.SentenceKeys;

/**
 * What the desk does on the result page. Each act ends in a redirect, so that a page shown again
 * repeats nothing; only what is wrong with a field of a box keeps the box open. Session and version
 * travel as plain fields of each form: the page's components need not read the session a second
 * time to understand them.
 */
@Named
@RequestScoped
public class SessionActions {
  private final ReceptionDesk desk;
  private final DeskAnswer answer;
  private TypedWords reason = TypedWords.of(null);
  private String newNumber;
  private PresentedDocument proof;
  private LocalDate proofUntil;
  private VisualReason visualReason;
  private boolean agreed;
  private boolean sure;

  /** For the container's proxy. */
  protected SessionActions() {
    this(null, null);
  }

  @Inject
  public SessionActions(ReceptionDesk desk, DeskAnswer answer) {
    this.desk = desk;
    this.answer = answer;
  }

  /** 取込 with the sides chosen on the page. */
  public void take() throws IOException {
    Map<ComparedField, Choice> choices = new EnumMap<>(ComparedField.class);
    for (ComparedField field : ComparedField.values()) {
      String side = DeskAnswer.text("side." + field.name());
      if (side != null && !side.equals(DeskAnswer.text("was." + field.name()))) {
        choices.put(field, Choice.valueOf(side));
      }
    }
    String place = DeskAnswer.text("insurance");
    Integer insurance = place == null || place.isBlank() ? null : Integer.valueOf(place);
    answer.leave(
        "session.done.take",
        () -> desk.takeOver(id(), new TakeOver(version(), insurance, choices)));
  }

  /** 喪失の登録, after the clerk has confirmed it. */
  public void loss() throws IOException {
    answer.leave("session.done.loss", () -> desk.recordLoss(id(), version()));
  }

  /** 提示書類の訂正. */
  public void document() throws IOException {
    answer.stay(
        null,
        Map.of("document", "proof"),
        () -> desk.showDocument(id(), version(), proof, proofUntil));
  }

  public void hold() throws IOException {
    answer.leave(
        "session.done.hold", Map.of("reason", "reason"), () -> desk.hold(id(), version(), reason));
  }

  /** 中止, after the clerk has confirmed it. */
  public void cancel() throws IOException {
    answer.leave("session.done.cancel", () -> desk.cancel(id(), version()));
  }

  /** Sends the same inquiry again. */
  public void resend() throws IOException {
    answer.stay(null, Map.of(), () -> desk.resend(id(), version()));
  }

  /** 対応済: what could not be confirmed has been dealt with. */
  public void finish() throws IOException {
    answer.leave("session.done.finish", () -> desk.finish(id(), version()));
  }

  /** 患者照合 with the patient of the row pressed. */
  public void assign() throws IOException {
    String patient = DeskAnswer.patient();
    if (patient != null) {
      answer.stay(null, Map.of(), () -> desk.assignPatient(id(), patient));
    }
  }

  public void register() throws IOException {
    answer.stay(
        null,
        Map.of("newPatientNumber", "newNumber"),
        () -> desk.registerPatient(id(), newNumber == null ? "" : newNumber.strip()));
  }

  /** Asks the terminal for the patient chosen after the card's holder was identified. */
  public void inquire() throws IOException {
    String patient = DeskAnswer.patient();
    if (patient != null) {
      answer.stay(null, Map.of(), () -> desk.inquireForCard(id(), patient));
    }
  }

  public void pin() throws IOException {
    char[] pin =
        TypedPin.of(
            (ServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest());
    try {
      identified(() -> desk.authenticateByPin(id(), pin, sure));
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  public void visual() throws IOException {
    identified(() -> desk.confirmVisually(id(), visualReason, agreed));
  }

  private void identified(Supplier<IdentityOutcome> check) throws IOException {
    answer.tell(
        Map.of("agreed", "agreed"),
        () -> {
          IdentityOutcome outcome = check.get();
          String page = DeskAnswer.page(SentenceKeys.of(outcome.notice()));
          return outcome.triesLeft() == null || outcome.ok()
              ? page
              : page + "&tries=" + outcome.triesLeft();
        });
  }

  private static long id() {
    return DeskAnswer.id();
  }

  private static long version() {
    return DeskAnswer.version();
  }

  public TypedWords getReason() {
    return reason;
  }

  public void setReason(TypedWords reason) {
    this.reason = reason;
  }

  public String getNewNumber() {
    return newNumber;
  }

  public void setNewNumber(String newNumber) {
    this.newNumber = newNumber;
  }

  public PresentedDocument getProof() {
    return proof;
  }

  public void setProof(PresentedDocument proof) {
    this.proof = proof;
  }

  public LocalDate getProofUntil() {
    return proofUntil;
  }

  public void setProofUntil(LocalDate proofUntil) {
    this.proofUntil = proofUntil;
  }

  public VisualReason getVisualReason() {
    return visualReason;
  }

  public void setVisualReason(VisualReason visualReason) {
    this.visualReason = visualReason;
  }

  public boolean isAgreed() {
    return agreed;
  }

  public void setAgreed(boolean agreed) {
    this.agreed = agreed;
  }

  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean sure) {
    this.sure = sure;
  }
}
