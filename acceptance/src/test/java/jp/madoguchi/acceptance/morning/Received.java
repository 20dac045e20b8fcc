package jp.madoguchi.acceptance.morning;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;

/** What a file or a visit became: asked from the database, so that no test guesses. */
final class Received {
  private static final Pattern FILE = Pattern.compile("\"file\"\\s*:\\s*\"([^\"]+)\"");

  private Received() {}

  /** The session of a visit, from the virtual terminal's answer. */
  static long session(ServerUnderTest server, String visit) {
    Matcher file = FILE.matcher(visit);
    if (!file.find()) {
      throw new AssertionError("no file in " + visit);
    }
    return sessionOfFile(server, file.group(1));
  }

  static long sessionOfFile(ServerUnderTest server, String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return Until.found(
        "a session of " + name,
        () ->
            Optional.ofNullable(
                    Database.of(server)
                        .value("select session_id from arrived_result where file_name = ?", name))
                .map(Long::valueOf));
  }

  /** State of a session, such as {@code IMPORTED}. */
  static String state(ServerUnderTest server, long session) {
    return Database.of(server).value("select state from reception_session where id = ?", session);
  }

  /** Number of the patient to whom a session belongs, or null. */
  static String patient(ServerUnderTest server, long session) {
    return Database.of(server)
        .value("select patient_number from reception_session where id = ?", session);
  }

  /** The same, when it is certain that somebody will be found. */
  static String patientOf(ServerUnderTest server, long session) {
    return Until.found(
        "the patient of session " + session, () -> Optional.ofNullable(patient(server, session)));
  }
}
