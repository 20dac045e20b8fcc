package jp.madoguchi.reception.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.terminal.api.TerminalDelivery;

/** The key of a captured file and where its content went; the second delivery finds it here. */
@Entity
@Table(name = "arrived_result")
@Cacheable(false)
class ArrivedAnswer {
  @Id
  @Column(name = "capture_key")
  private String captureKey;

  @Column(name = "session_id")
  private long sessionId;

  private String terminal;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "captured_at")
  private Instant capturedAt;

  @Column(name = "taken_at")
  private Instant takenAt;

  private boolean duplicate;

  protected ArrivedAnswer() {}

  /**
   * @param duplicate the session had its result already: this one changed nothing
   */
  ArrivedAnswer(TerminalDelivery delivery, long sessionId, Instant takenAt, boolean duplicate) {
    this.captureKey = delivery.captureKey();
    this.sessionId = sessionId;
    this.terminal = delivery.terminal().value();
    this.fileName = delivery.fileName();
    this.capturedAt = delivery.capturedAt();
    this.takenAt = takenAt;
    this.duplicate = duplicate;
  }
}
