package jp.madoguchi.terminal.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import jp.madoguchi.terminal.api.LedgerAwayException;
import jp.madoguchi.terminal.api.SuffixBlock;

/**
 * Gives request suffixes: {@code yyyyMMdd} and a counter of at least four digits (§1.5), never the
 * same twice, whichever server asks.
 *
 * <p>Numbers are reserved in blocks before they are given, so a crash skips some and repeats none.
 * When the clock goes back over midnight the later day stays in use.
 */
public final class SuffixCounter {

  private static final int BLOCK = 20;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final SentRequests sent;
  private final Clock clock;
  private LocalDate day;
  private int next;
  private int end;

  /**
   * @param clock its zone says where a day begins (Asia/Tokyo)
   */
  public SuffixCounter(SentRequests sent, Clock clock) {
    this.sent = sent;
    this.clock = clock;
  }

  /**
   * A new suffix.
   *
   * @throws LedgerAwayException no block can be reserved
   */
  public synchronized String next() throws LedgerAwayException {
    LocalDate today = LocalDate.now(clock);
    if (day == null || next >= end || today.isAfter(day)) {
      SuffixBlock block = sent.reserve(today, BLOCK);
      day = block.day();
      next = block.first();
      end = block.first() + block.count();
    }
    return DAY.format(day) + "%04d".formatted(next++);
  }
}
