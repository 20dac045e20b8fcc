package jp.madoguchi.equipment.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who speaks for a reader of a desk, and what it said last. */
@Entity
@Table(name = "reader_line")
@Cacheable(false)
class ReaderLine {
  @Id
  @Column(name = "reader_key")
  private String key;

  private String run;

  @Column(name = "former_run")
  private String formerRun;

  private long turn;
  private String node;

  @Column(name = "shift_micros")
  private long shiftMicros;

  @Column(name = "last_at")
  private Instant last;

  protected ReaderLine() {}

  ReaderLine(String key, String run, long turn, String node, Instant at) {
    this.key = key;
    this.run = run;
    this.turn = turn;
    this.node = node;
    this.last = at;
  }

  /** Another server speaks, or another run of the agent, unless that comes too late. */
  void leads(String newRun, long newTurn, String newNode, Instant at) {
    boolean late = newRun.equals(run) ? newTurn <= turn : newRun.equals(formerRun);
    if (late) {
      return;
    }
    if (!newRun.equals(run)) {
      formerRun = run;
      run = newRun;
    }
    turn = newTurn;
    if (!newNode.equals(node)) {
      node = newNode;
      shiftMicros = at.isAfter(last) ? 0 : ChronoUnit.MICROS.between(at, last) + 1;
    }
  }

  boolean isTold(String asking) {
    return node.equals(asking);
  }

  /** When that happened, by one clock for all servers. */
  Instant happened(Instant at) {
    Instant shifted = at.plus(Duration.of(shiftMicros, ChronoUnit.MICROS));
    last = shifted.isAfter(last) ? shifted : last;
    return shifted;
  }
}
