package jp.madoguchi.terminal.capture;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.madoguchi.terminal.api.TerminalId;

/**
 * One captured file. All of it is in the name of the stored copy, so that a capture can never be
 * half described:
 *
 * <pre>20260115T000312123Z~000042~&lt;key&gt;~main~F~OQSsiquc01res_face_….xml</pre>
 *
 * <p>Names sort in the order of capture.
 *
 * @param at when, to the millisecond
 * @param sequence orders captures of one millisecond, 0 to 999999
 * @param key see {@link CaptureKey}
 * @param terminal whose folder
 * @param source which folder
 * @param fileName the name there; a very long one is cut at its front
 */
public record Capture(
    Instant at,
    int sequence,
    String key,
    TerminalId terminal,
    CaptureSource source,
    String fileName)
    implements Comparable<Capture> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSSX").withZone(ZoneOffset.UTC);

  /** Together with the front part a stored name stays below 240 of the usual 255 bytes. */
  private static final int LONGEST_NAME = 110;

  private static final int PARTS = 6;

  public Capture {
    fileName = shortened(fileName);
  }

  /** The name of the stored copy. */
  public String storedName() {
    return String.join(
        "~",
        TIME.format(at),
        "%06d".formatted(sequence),
        key,
        terminal.value(),
        String.valueOf(source.letter()),
        fileName);
  }

  /** The capture behind the name of a stored copy; empty for any other file. */
  public static Optional<Capture> ofStoredName(String name) {
    String[] parts = name.split("~", PARTS);
    if (parts.length != PARTS || !parts[2].matches("[0-9a-f]{64}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Capture(
              TIME.parse(parts[0], Instant::from),
              Integer.parseInt(parts[1]),
              parts[2],
              new TerminalId(parts[3]),
              CaptureSource.ofLetter(parts[4]),
              parts[5]));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String shortened(String name) {
    String kept = name;
    while (kept.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      kept = "\u2026" + kept.substring(Math.min(kept.length(), 2));
    }
    return kept;
  }

  @Override
  public int compareTo(Capture other) {
    return storedName().compareTo(other.storedName());
  }
}
