package jp.madoguchi.acceptance.morning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.VirtualTerminalProcess;

/** A face reader's answer as hospitals met it; its times become those of now. */
final class FieldCase {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

  private FieldCase() {}

  /** Lets the terminal write it; the session it became. */
  static long arrives(ServerUnderTest server, String resource, int number) {
    LocalDateTime now = LocalDateTime.now(ZoneId.of("Asia/Tokyo"));
    String file =
        "OQSsiquc01res_face_%s0a%018x_%s.xml"
            .formatted(VirtualTerminalProcess.FACILITY, number, TIME.format(now));
    byte[] content = at(now, text(resource)).getBytes(StandardCharsets.UTF_8);
    server.terminal().put("face", file, content);
    return Received.sessionOfFile(server, file);
  }

  /** A case as it is. */
  static String text(String resource) {
    try (InputStream in = FieldCase.class.getResourceAsStream("/cases/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String at(LocalDateTime now, String text) {
    String answered = TIME.format(now);
    String today = answered.substring(0, 8);
    return text.replaceAll("(?<=<ProcessExecutionTime>)[0-9]{14}", answered)
        .replaceAll("(?<=<QualificationConfirmationDate>)[0-9]{8}", today)
        .replaceAll("(?<=ConsTime>)[0-9]{14}", answered)
        .replaceAll("(?<=AvailableTime>)[0-9]{14}", TIME.format(now.plusDays(1)))
        .replaceAll("(?<=ValidStartDate>)[0-9]{8}", DAY.format(now.minusDays(30)))
        .replaceAll("(?<=ValidEndDate>)[0-9]{8}", DAY.format(now.plusDays(30)));
  }
}
