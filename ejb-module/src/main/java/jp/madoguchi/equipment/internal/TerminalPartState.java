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
import jp.madoguchi.node.RowUnlessThere;

/** State of one part: a folder of a terminal, the centre, the reader service. */
@Entity
@Table(name = "terminal_part")
@Cacheable(false)
class TerminalPartState {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "terminal_part_seq")
  @SequenceGenerator(
      name = "terminal_part_seq",
      sequenceName = "terminal_part_seq",
      allocationSize = 50)
  private Long id;

  private String terminal;
  private String part;

  @Column(name = "is_up")
  private boolean up = true;

  @Column(name = "since_at")
  private Instant since;

  private String detail;
  private int failures;

  protected TerminalPartState() {}

  TerminalPartState(String terminal, String part, Instant since) {
    this.terminal = terminal;
    this.part = part;
    this.since = since;
  }

  void insertUnlessThere(EntityManager em) {
    RowUnlessThere.insert(
        em,
        "insert into terminal_part (id, terminal, part, is_up, since_at, failures)"
            + " values (nextval('terminal_part_seq'), ?, ?, ?, ?, ?)",
        terminal,
        part,
        up,
        since,
        failures);
  }

  /** Takes a state told by the part itself; says whether it is a change. */
  boolean tell(boolean nowUp, Instant at, String why) {
    if (nowUp == up && (nowUp || at.equals(since))) {
      return false;
    }
    up = nowUp;
    since = at;
    detail = why;
    return true;
  }

  /** One more failure; down from the given number on. Says whether it went down now. */
  boolean failed(int untilDown, Instant at, String why) {
    failures++;
    if (!up || failures < untilDown) {
      return false;
    }
    return tell(false, at, why);
  }

  /** Works again; says whether it had been down. */
  boolean worked(Instant at) {
    failures = 0;
    return tell(true, at, "");
  }

  boolean clean() {
    return up && failures == 0;
  }

  String terminal() {
    return terminal;
  }

  String part() {
    return part;
  }

  boolean up() {
    return up;
  }

  Instant since() {
    return since;
  }

  String detail() {
    return detail;
  }
}
