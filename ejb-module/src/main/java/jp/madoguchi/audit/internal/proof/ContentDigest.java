package jp.madoguchi.audit.internal.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 over the links and records of a day in their order: verified without any secret. */
public final class ContentDigest {
  private final MessageDigest digest = SealedRecord.digest();
  private long links;
  private ChainLink first;
  private ChainLink last;

  /** The next link; a record that is gone reads as none. */
  public void add(ChainLink link, SealedRecord line) {
    first = first == null ? link : first;
    last = link;
    links++;
    digest.update(
        (link.seq() + ";" + link.hash() + ";" + (line == null ? "" : line.canonical()) + "\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  public boolean isEmpty() {
    return links == 0;
  }

  /** What was added, as a statement. */
  public SegmentStatement day(String period, String before) {
    return new SegmentStatement(
        "day",
        period,
        first.seq(),
        last.seq(),
        links,
        first.hash(),
        last.hash(),
        HexFormat.of().formatHex(digest.digest()),
        before);
  }
}
