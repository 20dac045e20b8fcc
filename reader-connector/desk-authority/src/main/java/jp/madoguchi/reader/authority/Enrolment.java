package jp.madoguchi.reader.authority;

import java.math.BigInteger;
import java.time.Instant;

/**
 * One certificate that was issued to a desk.
 *
 * @param revoked null while it is not
 */
public record Enrolment(
    DeskName desk, BigInteger serial, Instant issued, Instant until, Instant revoked) {

  static Enrolment parse(String line) {
    String[] fields = line.split("\t", -1);
    return new Enrolment(
        new DeskName(fields[0]),
        new BigInteger(fields[1], 16),
        Instant.parse(fields[2]),
        Instant.parse(fields[3]),
        fields[4].isEmpty() ? null : Instant.parse(fields[4]));
  }

  String line() {
    return String.join(
        "\t",
        desk.value(),
        serial.toString(16),
        issued.toString(),
        until.toString(),
        revoked == null ? "" : revoked.toString());
  }

  Enrolment revokedAt(Instant now) {
    return new Enrolment(desk, serial, issued, until, now);
  }

  /** {@code in use}, {@code expired} or {@code revoked}. */
  String state(Instant now) {
    if (revoked != null) {
      return "revoked";
    }
    return until.isBefore(now) ? "expired" : "in use";
  }
}
