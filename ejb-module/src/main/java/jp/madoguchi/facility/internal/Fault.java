package jp.madoguchi.facility.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.facility.ExchangeFault;
import jp.madoguchi.facility.FacilityState;
import jp.madoguchi.node.FittedText;

/** One line of the fault list. */
@Entity
@Table(name = "exchange_fault")
@Cacheable(false)
class Fault {
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

  @Column(name = "is_open")
  private boolean open = true;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closed_by")
  private String closedBy;

  protected Fault() {}

  Fault(Instant at, String terminal, String fileName, String captureKey) {
    this.at = at;
    this.terminal = terminal;
    this.fileName = FittedText.fit(fileName, NAME);
    this.captureKey = captureKey;
  }

  void describe(String why, String more) {
    reason = why;
    detail = FittedText.fit(more, DETAIL);
    open = true;
    closedAt = null;
    closedBy = null;
  }

  /** Opens the line again, by its capture key. */
  void reopen(FacilityState facility) {
    facility.fault(at, terminal, fileName, captureKey, reason, detail);
  }

  void close(Instant when, String account) {
    open = false;
    closedAt = when;
    closedBy = account;
  }

  Long id() {
    return id;
  }

  String captureKey() {
    return captureKey;
  }

  ExchangeFault view() {
    return new ExchangeFault(id, at, terminal, fileName, "fault." + reason, detail, open);
  }
}
