package jp.madoguchi.reader.authority;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** {@code ./madoguchi desk}: FOLDER enrol NAME [DAYS] | FOLDER list | FOLDER revoke NAME. */
public final class DeskAuthorityMain {
  private static final int USUAL_DAYS = 2 * 365;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("Asia/Tokyo"));

  private DeskAuthorityMain() {}

  public static void main(String[] arguments) {
    try {
      run(arguments, System.out, Clock.systemUTC());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      System.err.println("madoguchi: " + e.getMessage());
      System.exit(1);
    }
  }

  static void run(String[] arguments, PrintStream out, Clock clock)
      throws IOException, GeneralSecurityException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("desk wants: enrol NAME [DAYS], list, or revoke NAME");
    }
    DeskAuthority authority = DeskAuthority.open(Path.of(arguments[0]), clock);
    switch (arguments[1] + "/" + arguments.length) {
      case "enrol/3" -> enrol(authority, arguments[2], USUAL_DAYS, out);
      case "enrol/4" -> enrol(authority, arguments[2], days(arguments[3]), out);
      case "revoke/3" -> revoke(authority, arguments[2], out);
      case "list/2" -> list(authority, clock.instant(), out);
      default ->
          throw new IllegalArgumentException("desk wants: enrol NAME [DAYS], list, or revoke NAME");
    }
  }

  private static void enrol(DeskAuthority authority, String name, int days, PrintStream out)
      throws IOException, GeneralSecurityException {
    Path keystore = authority.enrol(new DeskName(name), Duration.ofDays(days));
    out.println(
        keystore + " and " + name + ".password beside it go to the desk's PC, nowhere else");
  }

  private static void revoke(DeskAuthority authority, String name, PrintStream out)
      throws IOException, GeneralSecurityException {
    int revoked = authority.revoke(new DeskName(name));
    if (revoked == 0) {
      throw new IllegalArgumentException(name + " has no certificate that could be revoked");
    }
    out.println(name + ": " + revoked + " revoked; the server drops the desk within a second");
  }

  private static void list(DeskAuthority authority, Instant now, PrintStream out)
      throws IOException {
    for (Enrolment e : authority.enrolments()) {
      out.printf(
          "%-32s %-8s %s to %s  %s%n",
          e.desk().value(),
          e.state(now),
          DAY.format(e.issued()),
          DAY.format(e.until()),
          e.serial().toString(16));
    }
  }

  private static int days(String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException("DAYS is a number from 1 to 9999, not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }
}
