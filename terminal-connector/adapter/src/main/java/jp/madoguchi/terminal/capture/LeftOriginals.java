package jp.madoguchi.terminal.capture;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers files that are done and no longer in the store while their original still lies in the
 * terminal's folder: left there for another program, or held by one. Without this the file would be
 * taken for a new one. Each is an empty file named like the capture.
 */
final class LeftOriginals {

  private final Path folder;
  private final Map<String, Capture> byKey = new ConcurrentHashMap<>();

  LeftOriginals(Path folder) {
    this.folder = folder;
  }

  void load() throws IOException {
    StoreFolders.captures(folder).forEach(capture -> byKey.put(capture.key(), capture));
  }

  boolean contains(String key) {
    return byKey.containsKey(key);
  }

  Collection<Capture> captures() {
    return List.copyOf(byKey.values());
  }

  void add(Capture capture) throws IOException {
    try {
      Durable.write(folder.resolve(capture.storedName()), new byte[0]);
    } catch (FileAlreadyExistsException rememberedBefore) {
      byKey.put(capture.key(), capture);
    }
    Durable.forceFolder(folder);
    byKey.put(capture.key(), capture);
  }

  void forget(Capture capture) throws IOException {
    Files.deleteIfExists(folder.resolve(capture.storedName()));
    byKey.remove(capture.key());
  }
}
