package jp.madoguchi.reception.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.FailureReason;

/**
 * What the answer to a session amounts to, as its row keeps it. The results themselves are kept by
 * {@link jp.madoguchi.qualification.AnswerBook}.
 */
@Embeddable
class SessionAnswer {
  private static final int CODE = 60;
  private static final int MESSAGE = 1000;

  @Enumerated(EnumType.STRING)
  private ResultScreen screen = ResultScreen.PENDING;

  @Enumerated(EnumType.STRING)
  private FailureReason failure;

  @Column(name = "result_at")
  private Instant arrivedAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "confirmation_date")
  private LocalDate confirmationDate;

  @Column(name = "file_identifier")
  private String fileIdentifier;

  @Column(name = "foreign_answer")
  private boolean foreign;

  @Column(name = "eligibility_only")
  private boolean eligibilityOnly;

  @Column(name = "address_withheld")
  private boolean addressWithheld;

  private boolean deceased;
  private int differences;

  @Column(name = "error_code")
  private String errorCode;

  @Column(name = "error_message")
  private String errorMessage;

  protected SessionAnswer() {}

  /** The answer is here. */
  void arrived(Instant at, Instant answered, LocalDate date, String identifier) {
    arrivedAt = at;
    answeredAt = answered;
    confirmationDate = date;
    fileIdentifier = FittedText.fit(identifier, CODE);
  }

  /** Asked again: what came before counts no longer. */
  void again() {
    arrivedAt = null;
    screen = ResultScreen.PENDING;
    errorCode = null;
    errorMessage = null;
  }

  void is(ResultScreen now) {
    screen = now;
  }

  /** Why it cannot be confirmed, or null when it can again. */
  void failed(FailureReason reason) {
    failure = reason;
  }

  void foreign() {
    foreign = true;
  }

  void eligibilityOnly() {
    eligibilityOnly = true;
  }

  void found(int differing, boolean withheld, boolean dead) {
    differences = differing;
    addressWithheld = withheld;
    deceased = dead;
  }

  void words(String code, String message) {
    errorCode = FittedText.fit(code, CODE);
    errorMessage = FittedText.fit(message, MESSAGE);
  }

  ResultScreen screen() {
    return screen;
  }

  FailureReason failure() {
    return failure;
  }

  Instant arrivedAt() {
    return arrivedAt;
  }

  Instant answeredAt() {
    return answeredAt;
  }

  LocalDate confirmationDate() {
    return confirmationDate;
  }

  boolean isForeign() {
    return foreign;
  }

  boolean isEligibilityOnly() {
    return eligibilityOnly;
  }

  boolean isAddressWithheld() {
    return addressWithheld;
  }

  boolean isDeceased() {
    return deceased;
  }

  int differences() {
    return differences;
  }

  String errorCode() {
    return errorCode;
  }

  String errorMessage() {
    return errorMessage;
  }
}
