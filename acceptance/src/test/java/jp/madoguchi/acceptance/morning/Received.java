package jp.madoguchi.acceptance.morning;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;

/** Which reception session a file became: asked from the database, so that no test guesses. */
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
}
