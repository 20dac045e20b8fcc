package jp.madoguchi.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import jp.madoguchi.audit.ChainReport.ChainBreak;
import jp.madoguchi.audit.ChainReport.ChainBreakKind;

/** What a verification found, in the order it was found. */
@Entity
@Table(name = "audit_check_finding")
@IdClass(ChainFinding.ChainFindingKey.class)
public class ChainFinding {
  @Id
  @Column(name = "check_id")
  private long checkId;

  @Id private int place;
  private long seq;

  @Column(name = "record_id")
  private long recordId;

  @Enumerated(EnumType.STRING)
  private ChainBreakKind kind;

  protected ChainFinding() {}

  ChainFinding(long checkId, int place, ChainBreak found) {
    this.checkId = checkId;
    this.place = place;
    this.seq = found.seq();
    this.recordId = found.recordId();
    this.kind = found.kind();
  }

  ChainBreak view() {
    return new ChainBreak(seq, recordId, kind);
  }

  /** For JPA. */
  public static final class ChainFindingKey implements Serializable {
    private static final long serialVersionUID = 1L;
    private long checkId;
    private int place;

    @Override
    public boolean equals(Object other) {
      return other instanceof ChainFinding.ChainFindingKey key
          && checkId == key.checkId
          && place == key.place;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(checkId) * 31 + place;
    }
  }
}
