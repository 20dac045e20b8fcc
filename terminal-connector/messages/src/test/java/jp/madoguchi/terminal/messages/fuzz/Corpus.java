package jp.madoguchi.terminal.messages.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.terminal.messages.MessageName;

/** The inputs that fuzzing begins with: every sample, and documents that are wrong on purpose. */
final class Corpus {
  private Corpus() {}

  /** Each document under the name that it is meant for. */
  static List<byte[]> messages() {
    List<byte[]> inputs = new ArrayList<>();
    for (Path file : files()) {
      inputs.add(input(CodecFuzz.NAMES, name(file), file));
    }
    return inputs;
  }

  /** Each document as a bulk result. */
  static List<byte[]> bulkResults() {
    List<byte[]> inputs = new ArrayList<>();
    for (Path file : files()) {
      inputs.add(input(BulkFuzz.NAMES, name(file), file));
    }
    return inputs;
  }

  /** File names, dates, codes. */
  static List<byte[]> texts() {
    try {
      return Files.readAllLines(folder("fuzz").resolve("texts.txt")).stream()
          .map(line -> line.getBytes(StandardCharsets.UTF_8))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The words that documents are made of, for the fuzzer to put in. */
  static Path words() {
    return folder("fuzz").resolve("xml.dict");
  }

  private static byte[] input(List<MessageName> names, MessageName name, Path file) {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.write(Math.max(0, index(names, name)));
    try {
      input.writeBytes(Files.readAllBytes(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return input.toByteArray();
  }

  private static int index(List<MessageName> names, MessageName wanted) {
    for (int i = 0; i < names.size(); i++) {
      MessageName name = names.get(i);
      if (name.family() == wanted.family()
          && name.phase().equals(wanted.phase())
          && name.direction() == wanted.direction()) {
        return i;
      }
    }
    return -1;
  }

  /** Behind a running number or the description of what is wrong. */
  private static MessageName name(Path file) {
    return MessageName.parse(file.getFileName().toString().replaceFirst("^[^-]*-", ""));
  }

  private static List<Path> files() {
    return Stream.of("samples", "malformed").flatMap(Corpus::files).toList();
  }

  private static Stream<Path> files(String folder) {
    try (Stream<Path> files = Files.list(folder(folder))) {
      return files.sorted().toList().stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Path folder(String name) {
    try {
      return Path.of(Corpus.class.getResource("/" + name).toURI());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
