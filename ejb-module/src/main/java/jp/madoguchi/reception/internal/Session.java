package jp.madoguchi.reception.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.FailureReason;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionState;

/**
 * A reception session (受付セッション). The one place in which its state changes; every change passes
 * {@link Transitions} and sets the row's place on the board.
 */
@Entity
@Table(name = "reception_session")
@Cacheable(false)
class Session {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reception_session_seq")
  @SequenceGenerator(
      name = "reception_session_seq",
      sequenceName = "reception_session_seq",
      allocationSize = 50)
  private Long id;

  @Version private long version;

  @Column(name = "business_day")
  private LocalDate businessDay;

  @Enumerated(EnumType.STRING)
  private SessionState state;

  @Enumerated(EnumType.STRING)
  private SessionMethod method;

  private String terminal;

  @Column(name = "reader_key")
  private String readerKey;

  @Column(name = "reader_label")
  private String readerLabel;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "imported_at")
  private Instant importedAt;

  @Column(name = "hold_reason")
  private String holdReason;

  @Column(name = "staff_account")
  private String staffAccount;

  @Column(name = "staff_name")
  private String staffName;

  @Embedded private ConfirmedIdentity identity = new ConfirmedIdentity();
  @Embedded private SessionAnswer result = new SessionAnswer();
  @Embedded private BoardFacts shown = new BoardFacts();
  @Embedded private CardOnReader card = new CardOnReader();
  @Embedded private CardFacts cardFacts = new CardFacts();

  protected Session() {}

  Session(SessionMethod method, SessionState state, LocalDate businessDay, Instant openedAt) {
    this.method = method;
    this.state = state;
    this.businessDay = businessDay;
    this.openedAt = openedAt;
    this.changedAt = openedAt;
    shown.place(state, method == SessionMethod.PLAIN_READER, openedAt);
  }

  /** Where it came from; key and label are null for whoever came by no reader. */
  void at(String terminalName, String key, String label) {
    terminal = terminalName;
    readerKey = key;
    readerLabel = label;
  }

  /** Goes on to another state with its sentence. */
  void become(SessionState next, Headline headline, Instant now) {
    go(next, headline, now);
    switch (next) {
      case HELD, CLOSED -> {
        // why it could not be confirmed stays known
      }
      case FAILED, OFFLINE -> throw new IllegalArgumentException("a failure has its reason");
      default -> result.failed(null);
    }
  }

  /** It cannot be confirmed (確認不可, 通信不可), for a reason. */
  void fail(FailureReason reason, Headline headline, Instant now) {
    go(reason.offline() ? SessionState.OFFLINE : SessionState.FAILED, headline, now);
    result.failed(reason);
  }

  private void go(SessionState next, Headline headline, Instant now) {
    if (!Transitions.allowed(state, next)) {
      throw new IllegalStateException("no way from " + state + " to " + next);
    }
    state = next;
    changedAt = now;
    if (next == SessionState.IMPORTED) {
      importedAt = now;
    }
    shown.say(headline);
    shown.place(state, method == SessionMethod.PLAIN_READER, openedAt);
  }

  /** What was concluded for a patient who is not the person is taken back, also after 取込. */
  void takenBack(SessionState next, Headline headline, Instant now) {
    if (!Transitions.takenBack(state, next)) {
      throw new IllegalStateException("nothing to take back from " + state + " to " + next);
    }
    state = next;
    changedAt = now;
    importedAt = null;
    holdReason = null;
    result.failed(null);
    shown.say(headline);
    shown.place(state, method == SessionMethod.PLAIN_READER, openedAt);
  }

  boolean may(SessionState next) {
    return Transitions.allowed(state, next);
  }

  void touch(Instant now) {
    changedAt = now;
    shown.place(state, method == SessionMethod.PLAIN_READER, openedAt);
  }

  /** It is this patient's: attached, and shown under the names of the register. */
  void person(PatientView patient) {
    shown.person(patient.number().value(), patient.name(), patient.nameKana());
  }

  /** It is nobody's: shown by the name in the answer, or by none. */
  void answeredPerson(String name, String kana) {
    shown.person(null, name, kana);
  }

  void heldBecause(String reason) {
    holdReason = reason;
  }

  void staff(String account, String displayName) {
    staffAccount = account;
    staffName = displayName;
  }

  void identified(IdentityMethod how, String reason, String by, Instant at) {
    identity = new ConfirmedIdentity(how, reason, by, at);
  }

  Long id() {
    return id;
  }

  long version() {
    return version;
  }

  SessionState state() {
    return state;
  }

  SessionMethod method() {
    return method;
  }

  String terminal() {
    return terminal;
  }

  String readerKey() {
    return readerKey;
  }

  String readerLabel() {
    return readerLabel;
  }

  Instant changedAt() {
    return changedAt;
  }

  Instant openedAt() {
    return openedAt;
  }

  String staffName() {
    return staffName;
  }

  IdentityMethod identityMethod() {
    return identity.method();
  }

  /** What its answer amounts to; of a session without one, that it is waited for. */
  SessionAnswer result() {
    return result;
  }

  BoardFacts shown() {
    return shown;
  }

  CardOnReader card() {
    return card;
  }

  CardFacts cardFacts() {
    return cardFacts;
  }

  void cardRead(CardFacts facts) {
    cardFacts = facts;
  }

  /** Whether its answer is here. */
  boolean hasResult() {
    return result.arrivedAt() != null;
  }

  /** Whether the answer is one to nothing that was asked here: nobody is ever attached to it. */
  boolean isForeign() {
    return result.isForeign();
  }

  ResultScreen screen() {
    return result.screen();
  }

  @Override
  public String toString() {
    return "Session[" + id + " " + state + "]";
  }
}
