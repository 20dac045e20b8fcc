package jp.madoguchi.acceptance.morning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import jp.madoguchi.acceptance.system.VirtualTerminalProcess;

/** A file put into a folder of the terminal by hand, and what became of it. */
record Dropped(ServerUnderTest server, String name) {
  private static final AtomicInteger FACES = new AtomicInteger();

  /** Puts it there and waits until the server has dealt with it, whatever that was. */
  static Dropped into(ServerUnderTest server, String folder, String name, byte[] content) {
    server.terminal().put(folder, name, content);
    Path original = server.terminal().folder(folder).resolve(name);
    Until.holds(name + " is taken", () -> Files.notExists(original));
    Until.holds(name + " is dealt with", () -> CaptureFolders.files(server, "waiting").isEmpty());
    return new Dropped(server, name);
  }

  /** A name as face readers give it; each call another one. */
  static String faceName() {
    return "OQSsiquc01res_face_%s09%018x_20261123080000.xml"
        .formatted(VirtualTerminalProcess.FACILITY, FACES.incrementAndGet());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The file's session; fails when it became none. */
  long session() {
    return Database.of(server)
        .count(
            "select session_id from arrived_result where file_name = ? order by taken_at desc",
            name);
  }

  boolean becameSession() {
    return Database.of(server)
            .count("select count(*) from arrived_result where file_name = ?", name)
        > 0;
  }

  /** Reason on the fault list, or null when it is not there. */
  String fault() {
    return Database.of(server)
        .value("select reason from exchange_fault where file_name = ? order by id desc", name);
  }

  /** Waits for a fault, which is told after the file was put aside. */
  String awaitFault() {
    Until.holds("a fault of " + name, () -> fault() != null);
    return fault();
  }

  /** The file in quarantine, byte for byte. */
  byte[] quarantined() {
    Path kept =
        CaptureFolders.files(server, "quarantine").stream()
            .filter(file -> file.getFileName().toString().endsWith(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError(name + " is not in quarantine"));
    try {
      return Files.readAllBytes(kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
