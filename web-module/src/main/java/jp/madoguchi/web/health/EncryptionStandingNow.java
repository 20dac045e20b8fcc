package jp.madoguchi.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.madoguchi.encryption.EncryptionCondition;
import jp.madoguchi.encryption.EncryptionWatch;

/** How rows are kept, with those that wait: each answer counts in all tables. */
@ApplicationScoped
public class EncryptionStandingNow extends StandingNow<EncryptionCondition> {
  /** For the container's proxy. */
  protected EncryptionStandingNow() {
    super(null, null);
  }

  @Inject
  public EncryptionStandingNow(EncryptionWatch watch, Clock clock) {
    super(watch::condition, clock);
  }
}
