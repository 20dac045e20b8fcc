package jp.madoguchi.equipment.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.equipment.RestartDone;
import jp.madoguchi.equipment.RestartStep;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.RowUnlessThere;

/** One step of a day's restart that was done. */
@Entity
@Table(name = "restart_step")
@Cacheable(false)
class RestartRecord {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "restart_step_seq")
  @SequenceGenerator(
      name = "restart_step_seq",
      sequenceName = "restart_step_seq",
      allocationSize = 50)
  private Long id;

  private String terminal;

  @Column(name = "business_day")
  private LocalDate day;

  @Enumerated(EnumType.STRING)
  private RestartStep step;

  @Column(name = "done_at")
  private Instant at;

  @Column(name = "done_by")
  private String by;

  protected RestartRecord() {}

  RestartRecord(String terminal, RestartStep step, Instant at, String by) {
    this.terminal = terminal;
    this.day = LocalDate.ofInstant(at, FacilityTime.ZONE);
    this.step = step;
    this.at = at;
    this.by = by;
  }

  /** Each step once a day; whether this call wrote it. */
  boolean insertUnlessThere(EntityManager em) {
    return RowUnlessThere.insert(
        em,
        "insert into restart_step (id, terminal, business_day, step, done_at, done_by)"
            + " values (nextval('restart_step_seq'), ?, ?, ?, ?, ?)",
        terminal,
        day,
        step,
        at,
        by);
  }

  RestartStep step() {
    return step;
  }

  RestartDone done() {
    return new RestartDone(step, at, by);
  }
}
