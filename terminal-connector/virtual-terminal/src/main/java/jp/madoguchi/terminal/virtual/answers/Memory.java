package jp.madoguchi.terminal.virtual.answers;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import jp.madoguchi.terminal.messages.ConsentElement;

/**
 * What the virtual centre remembers of people from one start to the next: consents with their end,
 * and the 照会番号 that the hospital registered. Each change is one line at the end of a properties
 * file, whose later lines win: registering a whole hospital stays quick, and the process may be
 * killed at any moment.
 */
public final class Memory {
  private final Path file;
  private final Properties entries = new Properties();

  /** Remembers in a file, which is made when there is something to remember. */
  public Memory(Path file) {
    this.file = file;
    if (!Files.exists(file)) {
      return;
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      entries.load(reader);
      entries.values().removeIf(""::equals);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    compact();
  }

  /** The latest choice wins; null ends a consent. */
  public synchronized void consent(int person, ConsentElement kind, Instant until) {
    put("consent." + person + "." + kind, until == null ? "" : until.toString());
  }

  /** Whether the person's information of a kind may be given now. */
  public synchronized boolean mayGive(int person, ConsentElement kind, Instant now) {
    String until = entries.getProperty("consent." + person + "." + kind);
    return until != null && now.isBefore(Instant.parse(until));
  }

  /** Registers a 照会番号. */
  public synchronized void reference(int person, String referenceNumber) {
    put("reference." + person, referenceNumber);
  }

  /** The 照会番号 registered for a person. */
  public synchronized Optional<String> reference(int person) {
    return Optional.ofNullable(entries.getProperty("reference." + person));
  }

  /** An empty value forgets the key. */
  private void put(String key, String value) {
    Object before = value.isEmpty() ? entries.remove(key) : entries.setProperty(key, value);
    if (value.equals(before) || value.isEmpty() && before == null) {
      return;
    }
    try {
      Files.writeString(
          file, line(key, value), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One line as {@link Properties} writes it, without the date that it puts above. */
  private static String line(String key, String value) throws IOException {
    Properties one = new Properties();
    one.setProperty(key, value);
    StringWriter text = new StringWriter();
    one.store(text, null);
    String all = text.toString();
    return all.substring(all.indexOf('\n') + 1);
  }

  private void compact() {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        entries.store(writer, null);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
