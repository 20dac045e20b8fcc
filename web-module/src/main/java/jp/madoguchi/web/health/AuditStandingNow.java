package jp.madoguchi.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.audit.AuditCondition;
import jp.madoguchi.audit.AuditWatch;

/**
 * The audit's condition as it was asked for some seconds ago at most: nobody logs in to ask for it,
 * and whoever asks often shall not make the database work.
 */
@ApplicationScoped
public class AuditStandingNow {
  static final Duration KEPT = Duration.ofSeconds(5);

  private final AuditWatch watch;
  private final Clock clock;
  private AuditCondition known;
  private Instant asked;

  /** For the container's proxy. */
  protected AuditStandingNow() {
    this(null, null);
  }

  @Inject
  public AuditStandingNow(AuditWatch watch, Clock clock) {
    this.watch = watch;
    this.clock = clock;
  }

  /** One at a time: others wait for the one answer. */
  synchronized AuditCondition condition() {
    Instant now = clock.instant();
    if (known == null || now.isBefore(asked) || !now.isBefore(asked.plus(KEPT))) {
      known = watch.condition();
      asked = now;
    }
    return known;
  }
}
