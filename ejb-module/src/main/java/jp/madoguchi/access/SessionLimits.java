package jp.madoguchi.access;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.facility.Settings;

/**
 * How long a log-in lasts (workflow rules 5.4). Settings {@code madoguchi.session.desk-minutes}
 * (10), {@code madoguchi.session.clinician-minutes} (5) and {@code madoguchi.session.hours} (12).
 */
public record SessionLimits(Duration desk, Duration clinician, Duration absolute) {
  private static final Duration LONGEST_STEP = Duration.ofSeconds(30);
  private static final int STEPS = 20;

  public static SessionLimits fromSettings() {
    return new SessionLimits(
        Duration.ofMinutes(Settings.number("session.desk-minutes", 10, 1, 720)),
        Duration.ofMinutes(Settings.number("session.clinician-minutes", 5, 1, 720)),
        Duration.ofHours(Settings.number("session.hours", 12, 1, 24)));
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

  /**
   * A sign is written down when the last one is so old: 30 s, or a twentieth of the limit where
   * that is less. A row a request would be the busiest table of all.
   */
  public Duration step(Role role) {
    Duration part = idle(role).dividedBy(STEPS);
    return part.compareTo(LONGEST_STEP) < 0 ? part : LONGEST_STEP;
  }

  /**
   * Why the log-in is over at that instant, or null while it lasts.
   *
   * @param lastSign the last sign that was written: the person may have given another up to {@link
   *     #step} later, and is not logged out before the limit
   */
  public LogInEnd over(Role role, Instant loggedInAt, Instant lastSign, Instant now) {
    if (!now.isBefore(loggedInAt.plus(absolute))) {
      return LogInEnd.TOO_LONG;
    }
    return now.isBefore(lastSign.plus(idle(role)).plus(step(role))) ? null : LogInEnd.IDLE;
  }
}
