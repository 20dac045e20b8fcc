package jp.madoguchi.terminal.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample documents: our own, with invented people, in the structure that is public. */
final class Samples {
  private Samples() {}

  static List<String> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static byte[] bytes(String sample) {
    try {
      return Files.readAllBytes(folder().resolve(sample));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The name a sample would have in a folder of the terminal, without its running number. */
  static MessageName name(String sample) {
    return MessageName.parse(sample.replaceFirst("^\\d\\d[a-z]?-", ""));
  }

  static TerminalMessage read(String sample) throws MessageException {
    return new MessageCodec().read(name(sample), bytes(sample));
  }

  private static Path folder() {
    try {
      return Path.of(Samples.class.getResource("/samples").toURI());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
