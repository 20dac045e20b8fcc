package jp.madoguchi.terminal.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The servers' folders side by side in {@code capture.dir}, each a store of its own:
 *
 * <pre>
 * NODE/       see {@link StoreFolders}
 * requests/   marks of requests, of releases that had no book of them in the database
 * suffix      their counter
 * </pre>
 *
 * @param root {@code capture.dir}
 */
public record NodeFolders(Path root) {

  /** What lay directly in {@code capture.dir} when it belonged to one server. */
  private static final List<String> FLAT = List.of("quarantine", "archive", "left", "waiting");

  private static final Set<String> TAKEN =
      Set.of("quarantine", "archive", "left", "waiting", "put-back", "requests", "suffix", "lock");

  /** Whether a server cannot be called so, because a folder of the store is. */
  public static boolean isTaken(String node) {
    return TAKEN.contains(node);
  }

  /** The folder of one server. */
  public Path of(String node) {
    return root.resolve(node);
  }

  /** All servers that have a folder, by name. */
  public List<String> nodes() throws IOException {
    return StoreFolders.list(root).stream()
        .filter(folder -> Files.isDirectory(new StoreFolders(folder).waiting()))
        .map(folder -> folder.getFileName().toString())
        .filter(name -> !isTaken(name))
        .sorted()
        .toList();
  }

  /**
   * The stores there are: of each server, and {@code capture.dir} itself while an earlier release
   * keeps its store there.
   */
  public List<Path> stores() throws IOException {
    List<Path> stores = new ArrayList<>();
    if (isFlat()) {
      stores.add(root);
    }
    nodes().forEach(node -> stores.add(of(node)));
    return stores;
  }

  private boolean isFlat() {
    return FLAT.stream().anyMatch(name -> Files.isDirectory(root.resolve(name)));
  }

  /**
   * Brings what an earlier release kept directly in {@code capture.dir} into the folder of this
   * server, which is the only one there was. Whatever interrupts it, it goes on where it stopped.
   *
   * @return whether there was anything
   * @throws StoreInUseException a server of that release is still at work
   */
  public boolean settle(String node) throws IOException {
    if (!isFlat()) {
      return false;
    }
    StoreLock lock = StoreLock.take(new StoreFolders(root).lock());
    try {
      Files.createDirectories(of(node));
      for (String name : FLAT) {
        move(root.resolve(name), of(node).resolve(name));
      }
      return true;
    } finally {
      lock.close();
    }
  }

  private static void move(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    if (Files.notExists(to)) {
      Durable.move(from, to);
      return;
    }
    for (Path entry : StoreFolders.list(from)) {
      Path target = to.resolve(entry.getFileName());
      if (Files.isDirectory(entry)) {
        move(entry, target);
      } else {
        Files.move(entry, target, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Durable.forceFolder(to);
    StoreFolders.sweep(from);
    Files.delete(from);
  }
}
