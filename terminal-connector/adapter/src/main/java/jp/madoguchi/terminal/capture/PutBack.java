package jp.madoguchi.terminal.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a command asks the running server to put a quarantined file back: an empty file named by the
 * key. The server removes it when it has answered.
 *
 * @param folder where the files are
 */
public record PutBack(Path folder) {

  /** Of the store in that folder. */
  public static PutBack in(Path store) {
    return new PutBack(new StoreFolders(store).putBack());
  }

  /** Asks. */
  public void ask(String key) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(key), new byte[0]);
  }

  /** Whether nobody has answered yet. */
  public boolean isOpen(String key) {
    return Files.exists(folder.resolve(key));
  }

  /** The keys that are asked for. */
  public List<String> asked() throws IOException {
    return StoreFolders.list(folder).stream()
        .map(file -> file.getFileName().toString())
        .sorted()
        .toList();
  }

  /** Ends the asking. */
  public void answered(String key) throws IOException {
    Files.deleteIfExists(folder.resolve(key));
  }
}
