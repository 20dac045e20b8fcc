package jp.madoguchi.web.security;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.access.Role;
import jp.madoguchi.facility.Settings;

/**
 * How long a log-in lasts (workflow rules 5.4). Settings {@code madoguchi.session.desk-minutes}
 * (10), {@code madoguchi.session.clinician-minutes} (5) and {@code madoguchi.session.hours} (12).
 */
public record SessionLimits(Duration desk, Duration clinician, Duration absolute) {

  static SessionLimits fromSettings() {
    return new SessionLimits(
        Settings.minutes("session.desk-minutes", 10, 720),
        Settings.minutes("session.clinician-minutes", 5, 720),
        Settings.hours("session.hours", 12, 24));
  }

  /** Time without a sign of the person after which the log-in ends. */
  public Duration idle(Role role) {
    if (role == null) {
      return desk;
    }
    return switch (role) {
      case DOCTOR, DENTIST, PHARMACIST, GRANTED -> clinician;
      default -> desk;
    };
  }

  boolean over(Ticket ticket, Instant lastSign, Instant now) {
    return !now.isBefore(lastSign.plus(idle(ticket.activeRole())))
        || !now.isBefore(ticket.loggedInAt().plus(absolute));
  }
}
