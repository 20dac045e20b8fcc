package jp.madoguchi.acceptance.morning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;

/** The terminal played by the test: while it is held still, the test gives the answers. */
final class TerminalByHand implements AutoCloseable {
  private final ServerUnderTest server;

  private TerminalByHand(ServerUnderTest server) {
    this.server = server;
    server.terminal().freeze();
  }

  static TerminalByHand of(ServerUnderTest server) {
    return new TerminalByHand(server);
  }

  /** Suffix of the request that belongs to a session, once its file lies in the folder. */
  String request(long session) {
    String suffix =
        Until.found(
            "a request of session " + session,
            () ->
                Optional.ofNullable(
                    Database.of(server)
                        .value(
                            "select suffix from inquiry_request where session_id = ?"
                                + " and sent_at is not null order by reserved_at desc",
                            session)));
    Until.holds(
        "the file of request " + suffix,
        () -> Files.exists(server.terminal().folder("req").resolve(file(suffix, "req", "xml"))));
    return suffix;
  }

  /** Answers with a sample of the specification, its identifier being that of the request. */
  void answer(String suffix, String sample) {
    String text = sample(sample).replace("202601150001", suffix);
    text =
        text.replaceAll(
            "(?s)<QualificationConfirmSearchInfo>.*</QualificationConfirmSearchInfo>", "");
    take(suffix);
    put("res", file(suffix, "res", "xml"), text);
  }

  /** Says that it will not send the request, in 連携ソフト's way. */
  void refuse(String suffix, String words) {
    take(suffix);
    put("res", file(suffix, "req", "err"), words);
  }

  /** The request is gone from the folder: somebody has taken it. */
  void take(String suffix) {
    try {
      Files.delete(server.terminal().folder("req").resolve(file(suffix, "req", "xml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(String folder, String name, String text) {
    server.terminal().put(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String file(String suffix, String direction, String extension) {
    return "OQSsiquc01" + direction + "_" + suffix + "." + extension;
  }

  static String sample(String name) {
    try {
      return Files.readString(Installation.sample(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.terminal().thaw();
  }
}
