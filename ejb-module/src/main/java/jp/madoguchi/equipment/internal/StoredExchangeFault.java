package jp.madoguchi.equipment.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.ExchangeFault;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.node.RowUnlessThere;
import jp.madoguchi.task.ExchangeIncident;
import jp.madoguchi.task.NewTask;
import jp.madoguchi.task.TaskKind;
import jp.madoguchi.task.TaskSubject;

/** One line of the fault list. */
@Entity
@Table(name = "exchange_fault")
@Cacheable(false)
class StoredExchangeFault {
  private static final int NAME = 255;
  private static final int DETAIL = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "exchange_fault_seq")
  @SequenceGenerator(
      name = "exchange_fault_seq",
      sequenceName = "exchange_fault_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "happened_at")
  private Instant at;

  private String terminal;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "capture_key")
  private String captureKey;

  private String reason;
  private String detail;

  protected StoredExchangeFault() {}

  StoredExchangeFault(Instant at, String terminal, String fileName, String captureKey) {
    this.at = at;
    this.terminal = terminal;
    this.fileName = FittedText.fit(FileNameShown.of(fileName), NAME);
    this.captureKey = captureKey;
  }

  /** Of each captured file there is one line. */
  void insertUnlessThere(EntityManager em) {
    RowUnlessThere.insert(
        em,
        "insert into exchange_fault (id, happened_at, terminal, file_name, capture_key, reason,"
            + " detail) values (nextval('exchange_fault_seq'), ?, ?, ?, ?, ?, ?)",
        at,
        terminal,
        fileName,
        captureKey,
        reason,
        detail);
  }

  void describe(String why, String more) {
    reason = why;
    detail = FittedText.fit(more, DETAIL);
  }

  /** It is to be dealt with again, by its capture key. */
  void reopen(EquipmentState facility) {
    facility.fault(at, terminal, fileName, captureKey, reason, detail);
  }

  Long id() {
    return id;
  }

  String captureKey() {
    return captureKey;
  }

  /** What somebody has to do about it. */
  NewTask task() {
    return new NewTask(
        kind(),
        TaskSubject.fault(id),
        new ExchangeIncident(reason, terminal, fileName, detail),
        null,
        null);
  }

  private TaskKind kind() {
    return switch (reason) {
      case "UNKNOWN_REQUEST",
          "IDENTIFIER_MISMATCH",
          "BULK_NOT_ASKED",
          "CLINICAL_NOT_ASKED",
          "CLINICAL_OTHER_PERSON",
          "DOCUMENT_NOT_ASKED",
          "DOCUMENT_AMBIGUOUS",
          "NOT_TAKEN" ->
          TaskKind.UNRELATED_ANSWER;
      case "ANSWERED_TWICE", "CLINICAL_ANSWERED_TWICE" -> TaskKind.REPEATED_ANSWER;
      case "CLINICAL_LINES_LEFT_OUT", "MY_NUMBER_LEFT_OUT" -> TaskKind.INCOMPLETE_ANSWER;
      case "REQUEST_REFUSED", "REFUSED_ELSEWHERE" -> TaskKind.REFUSED_REQUEST;
      case RestartBookBean.REASON -> TaskKind.DUE_RESTART;
      // the connector's reasons of putting a file aside
      default -> TaskKind.QUARANTINED_FILE;
    };
  }

  /**
   * As the page shows it.
   *
   * @param open whether something is still to be done about it
   */
  ExchangeFault view(boolean open) {
    return new ExchangeFault(id, at, terminal, fileName, "fault." + reason, detail, open);
  }
}
