package jp.madoguchi.access.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Failed log-ins from one place under whatever names: who tries one password on many is slowed. */
@Entity
@Table(name = "login_origin")
public class OriginFailures {
  @Id private String origin;

  private int failures;
  private Instant since;

  protected OriginFailures() {}

  /** Until when nobody is let in from there, or null. */
  Instant fullAt(Instant now, int limit, Duration window) {
    Instant end = since.plus(window);
    return failures >= limit && now.isBefore(end) ? end : null;
  }

  void failed(Instant now, Duration window) {
    if (!now.isBefore(since.plus(window))) {
      failures = 0;
      since = now;
    }
    failures++;
  }
}
