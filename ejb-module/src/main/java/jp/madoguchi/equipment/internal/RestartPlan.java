package jp.madoguchi.equipment.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;

/** When a terminal is restarted every day, {@code HH:mm} of the facility's day. */
@Entity
@Table(name = "restart_plan")
@Cacheable(false)
class RestartPlan {
  @Id private String terminal;

  @Column(name = "daily_at")
  private String dailyAt;

  protected RestartPlan() {}

  RestartPlan(String terminal) {
    this.terminal = terminal;
  }

  void at(LocalTime time) {
    dailyAt = "%02d:%02d".formatted(time.getHour(), time.getMinute());
  }

  String terminal() {
    return terminal;
  }

  LocalTime at() {
    return LocalTime.parse(dailyAt);
  }
}
