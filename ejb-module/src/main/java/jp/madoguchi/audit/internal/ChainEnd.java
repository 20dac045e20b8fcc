package jp.madoguchi.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last link's place and hash; its lock lets one sealer work at a time. */
@Entity
@Table(name = "audit_chain")
public class ChainEnd {
  /** The only row. */
  static final int ID = 1;

  @Id private int id;

  @Column(name = "last_seq")
  private long lastSeq;

  @Column(name = "last_hash")
  private String lastHash;

  protected ChainEnd() {}

  long lastSeq() {
    return lastSeq;
  }

  String lastHash() {
    return lastHash;
  }

  void moveTo(Seal seal) {
    lastSeq = seal.seq();
    lastHash = seal.hash();
  }
}
