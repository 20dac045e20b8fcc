package jp.madoguchi.audit.internal.proof;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is signed of a piece of the chain (封印の区間).
 *
 * @param kind {@code day} of a closed day, {@code retired} of a month whose records were taken away
 * @param period {@code 2026-11-24}, or {@code 2026-11} of a month
 * @param first place of the first link, and {@code last} of the last; both ends are in it
 * @param content SHA-256 over links and records of a day; of a month the content of its days
 * @param before SHA-256 of the statement of the day before; 64 zeros of the first
 */
public record SegmentStatement(
    String kind,
    String period,
    long first,
    long last,
    long links,
    String firstHash,
    String lastHash,
    String content,
    String before) {
  private static final Pattern FORM =
      Pattern.compile(
          "madoguchi audit (day|retired) 1\\nperiod (\\d{4}-\\d\\d(?:-\\d\\d)?)\\n"
              + "links (\\d+) to (\\d+), (\\d+)\\nfirst ([0-9a-f]{64})\\nlast ([0-9a-f]{64})\\n"
              + "content ([0-9a-f]{64})\\nbefore ([0-9a-f]{64})\\n");

  /** As it is signed. */
  public String text() {
    return "madoguchi audit %s 1\nperiod %s\nlinks %d to %d, %d\nfirst %s\nlast %s\ncontent %s\nbefore %s\n"
        .formatted(kind, period, first, last, links, firstHash, lastHash, content, before);
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static SegmentStatement of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("no statement of a segment");
    }
    return new SegmentStatement(
        form.group(1),
        form.group(2),
        Long.parseLong(form.group(3)),
        Long.parseLong(form.group(4)),
        Long.parseLong(form.group(5)),
        form.group(6),
        form.group(7),
        form.group(8),
        form.group(9));
  }

  /** Of a day. */
  public LocalDate day() {
    return LocalDate.parse(period);
  }

  /** What the next statement says is before it. */
  public String digest() {
    return SealedRecord.sha256(text());
  }
}
