package jp.madoguchi.program.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.program.ProgramFault;

/**
 * How many refused calls of a program stand in the ledger one by one: a program that is set up
 * wrongly, or somebody with its token, repeats the same call as fast as it can, and every record
 * stays for years. The others are counted in the log.
 */
@ApplicationScoped
public class RefusedCalls {
  static final int RECORDED = 10;
  static final Duration SPAN = Duration.ofMinutes(1);
  private static final Logger LOG = System.getLogger(RefusedCalls.class.getName());

  private record RefusedSpan(Instant began, int count) {}

  private final Map<String, RefusedSpan> spans = new HashMap<>();

  @Inject Clock clock;

  /** Whether this refusal is to be recorded; a known program's, of which there are few. */
  synchronized boolean isToBeRecorded(String clientId, ProgramFault fault) {
    Instant now = clock.instant();
    String what = clientId + " " + fault;
    RefusedSpan span = spans.get(what);
    if (span == null || now.isBefore(span.began()) || !now.isBefore(span.began().plus(SPAN))) {
      if (span != null && span.count() > RECORDED) {
        LOG.log(
            Level.WARNING,
            "{0} more refused calls of program {1} ({2}) from {3} on are not recorded one by one",
            span.count() - RECORDED,
            clientId,
            fault,
            span.began());
      }
      span = new RefusedSpan(now, 0);
    }
    spans.put(what, new RefusedSpan(span.began(), span.count() + 1));
    return span.count() < RECORDED;
  }
}
