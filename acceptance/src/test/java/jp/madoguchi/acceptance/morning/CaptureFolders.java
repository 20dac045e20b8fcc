package jp.madoguchi.acceptance.morning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/** The folders of the connector's store; each server has its own under its name. */
final class CaptureFolders {
  private CaptureFolders() {}

  /** The files in {@code waiting}, {@code quarantine} or another part, of all servers. */
  static List<Path> files(ServerUnderTest server, String part) {
    try (Stream<Path> nodes = Files.list(server.data().resolve("capture"))) {
      return nodes
          .map(node -> node.resolve(part))
          .filter(Files::isDirectory)
          .flatMap(CaptureFolders::list)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
