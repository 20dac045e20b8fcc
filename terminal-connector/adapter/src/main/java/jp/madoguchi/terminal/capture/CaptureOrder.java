package jp.madoguchi.terminal.capture;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.terminal.api.TerminalId;

/** Gives captures their time, and a number that orders those of one millisecond. */
final class CaptureOrder {

  private static final int SEQUENCES = 1_000_000;

  private final Clock clock;
  private final AtomicInteger sequence = new AtomicInteger();

  CaptureOrder(Clock clock) {
    this.clock = clock;
  }

  Capture next(String key, TerminalId terminal, CaptureSource source, String fileName) {
    return new Capture(
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        Math.floorMod(sequence.getAndIncrement(), SEQUENCES),
        key,
        terminal,
        source,
        fileName);
  }
}
