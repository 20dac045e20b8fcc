package jp.madoguchi.web.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The module's own files, as rules about them read them. */
final class SourceFiles {
  private static final Path MAIN = Path.of("src/main");

  private SourceFiles() {}

  /** Those below a folder of {@code src/main} whose names end so, in order. */
  static List<Path> files(String folder, String suffix) {
    try (Stream<Path> all = Files.walk(MAIN.resolve(folder))) {
      return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
