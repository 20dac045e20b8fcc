package jp.madoguchi.terminal.virtual.answers;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import jp.madoguchi.terminal.messages.ConsentKind;

/**
 * What the virtual centre remembers of people from one start to the next: consents with their end,
 * and the 照会番号 that the hospital registered.
 */
public final class Memory {
  private final Path file;
  private final Properties entries = new Properties();

  /** Remembers in a file, which is made when there is something to remember. */
  public Memory(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        entries.load(reader);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /** The latest choice wins; null ends a consent. */
  public synchronized void consent(int person, ConsentKind kind, Instant until) {
    put("consent." + person + "." + kind, until == null ? null : until.toString());
  }

  /** Whether the person's information of a kind may be given now. */
  public synchronized boolean mayGive(int person, ConsentKind kind, Instant now) {
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

  private void put(String key, String value) {
    Object before = value == null ? entries.remove(key) : entries.setProperty(key, value);
    if (value == null && before == null) {
      return;
    }
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
