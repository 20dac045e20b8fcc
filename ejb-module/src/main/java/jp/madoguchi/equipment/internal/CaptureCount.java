package jp.madoguchi.equipment.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import jp.madoguchi.equipment.ResultsElsewhere;
import jp.madoguchi.terminal.api.NodeCaptures;

/** What lies of a terminal in a server's folder of captures. */
@Entity
@Table(name = "node_capture")
@IdClass(CaptureCount.CountKey.class)
@Cacheable(false)
class CaptureCount {
  /** Its key. */
  static final class CountKey implements Serializable {
    private static final long serialVersionUID = 1L;
    private String node;
    private String terminal;

    @Override
    public boolean equals(Object other) {
      return other instanceof CountKey key
          && Objects.equals(key.node, node)
          && Objects.equals(key.terminal, terminal);
    }

    @Override
    public int hashCode() {
      return Objects.hash(node, terminal);
    }
  }

  @Id private String node;
  @Id private String terminal;
  private long waiting;
  private long quarantined;

  @Column(name = "told_at")
  private Instant toldAt;

  protected CaptureCount() {}

  CaptureCount(String node, String terminal) {
    this.node = node;
    this.terminal = terminal;
  }

  /** Says whether anything is different from before. */
  boolean tell(NodeCaptures.OfTerminal counts, Instant at) {
    if (toldAt != null && counts.waiting() == waiting && counts.quarantined() == quarantined) {
      return false;
    }
    waiting = counts.waiting();
    quarantined = counts.quarantined();
    toldAt = at;
    return true;
  }

  String node() {
    return node;
  }

  String terminal() {
    return terminal;
  }

  boolean isEmpty() {
    return waiting == 0 && quarantined == 0;
  }

  ResultsElsewhere view() {
    return new ResultsElsewhere(node, terminal, waiting, quarantined);
  }
}
