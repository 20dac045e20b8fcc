package jp.madoguchi.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.madoguchi.audit.AuditCondition;
import jp.madoguchi.audit.AuditWatch;

/** The audit's condition. */
@ApplicationScoped
public class AuditStandingNow extends StandingNow<AuditCondition> {
  /** For the container's proxy. */
  protected AuditStandingNow() {
    super(null, null);
  }

  @Inject
  public AuditStandingNow(AuditWatch watch, Clock clock) {
    super(watch::condition, clock);
  }
}
