package jp.madoguchi.acceptance.morning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.VirtualTerminalProcess;

/** A face reader's answer as hospitals met it; its times become those of now. */
final class FieldCase {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final Pattern EXECUTED =
      Pattern.compile("<ProcessExecutionTime>([0-9]{14})</ProcessExecutionTime>");

  private FieldCase() {}

  /** Lets the terminal write it; the session it became. */
  static long arrives(ServerUnderTest server, String resource, int number) {
    String now = TIME.format(LocalDateTime.now(ZoneId.of("Asia/Tokyo")));
    String file =
        "OQSsiquc01res_face_%s0a%018x_%s.xml"
            .formatted(VirtualTerminalProcess.FACILITY, number, now);
    byte[] content = text(resource, now).getBytes(StandardCharsets.UTF_8);
    server.terminal().put("face", file, content);
    return Received.sessionOfFile(server, file);
  }

  private static String text(String resource, String now) {
    try (InputStream in = FieldCase.class.getResourceAsStream("/cases/" + resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Matcher executed = EXECUTED.matcher(text);
      if (!executed.find()) {
        throw new AssertionError(resource + " says no time");
      }
      String then = executed.group(1);
      return text.replace(then, now)
          .replace(
              "<QualificationConfirmationDate>" + then.substring(0, 8),
              "<QualificationConfirmationDate>" + now.substring(0, 8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
