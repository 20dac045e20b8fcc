package jp.madoguchi.web.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * What was drawn a moment ago. Sixty desks are told of a change at once and would have the same row
 * drawn sixty times; the one who comes first has it drawn, the others wait for that and take it. A
 * row is asked for by its version, so it is never older than what its desk was told of; it is kept
 * for some seconds only, because a consent runs out without a change. The strip has no version: it
 * is kept for less than the desks wait before they ask for it.
 */
@ApplicationScoped
public class SharedMarkup {
  private static final Duration ROW_KEPT = Duration.ofSeconds(10);
  private static final Duration STRIP_KEPT = Duration.ofSeconds(1);
  private static final int MOST = 400;
  private static final int LOCKS = 64;

  private final Map<SharedMarkup.MarkupKey, Drawn> drawn = new ConcurrentHashMap<>();
  private final Lock[] locks =
      IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);
  private final Clock clock;

  /** For the container's proxy. */
  protected SharedMarkup() {
    this(null);
  }

  @Inject
  public SharedMarkup(Clock clock) {
    this.clock = clock;
  }

  /**
   * What makes markup the same for two people.
   *
   * @param row the session, or {@link #STRIP}
   * @param language {@code ja} or {@code en}
   * @param consents whether 同意状況 is shown
   */
  public record MarkupKey(long row, String language, boolean consents) {
    /** The strip above the rows; no row has this number. */
    public static final long STRIP = -1;
  }

  private record Drawn(long version, String markup, long until) {}

  /** Markup that shows at least this version. */
  public Optional<String> find(SharedMarkup.MarkupKey key, long version) {
    return Optional.ofNullable(drawn.get(key))
        .filter(one -> one.version() >= version && clock.millis() < one.until())
        .map(Drawn::markup);
  }

  /**
   * Keeps markup for the others.
   *
   * @param begun when drawing began, in milliseconds: it shows nothing later
   */
  public void keep(SharedMarkup.MarkupKey key, long version, String markup, long begun) {
    if (drawn.size() >= MOST) {
      drawn.values().removeIf(one -> one.until() <= begun);
    }
    if (drawn.size() < MOST) {
      Duration kept = key.row() == SharedMarkup.MarkupKey.STRIP ? STRIP_KEPT : ROW_KEPT;
      drawn.put(key, new Drawn(version, markup, begun + kept.toMillis()));
    }
  }

  /** Held while one of several desks has something drawn. */
  public Lock lock(SharedMarkup.MarkupKey key) {
    return locks[Math.floorMod(key.hashCode(), LOCKS)];
  }
}
