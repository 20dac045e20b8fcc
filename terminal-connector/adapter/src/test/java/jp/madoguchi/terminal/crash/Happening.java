package jp.madoguchi.terminal.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;

/** Waits until something has happened in a folder for the nth time. */
final class Happening implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final WatchService service;
  private final BiPredicate<WatchEvent.Kind<?>, String> wanted;

  private Happening(Path folder, BiPredicate<WatchEvent.Kind<?>, String> wanted)
      throws IOException {
    this.service = folder.getFileSystem().newWatchService();
    this.wanted = wanted;
    folder.register(
        service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
  }

  /** What shows from outside that the moment has come. */
  static Happening of(Moment moment, Folders folders) throws IOException {
    return switch (moment) {
      case CAPTURING ->
          new Happening(folders.waiting(), (kind, name) -> created(kind) && isTemporary(name));
      case CAPTURED ->
          new Happening(folders.waiting(), (kind, name) -> created(kind) && !isTemporary(name));
      case ARCHIVED ->
          new Happening(folders.waiting(), (kind, name) -> !created(kind) && !isTemporary(name));
      case REMOVED ->
          new Happening(folders.face(), (kind, name) -> !created(kind) && !name.startsWith("."));
      default -> throw new IllegalArgumentException(moment + " does not show in a folder");
    };
  }

  private static boolean created(WatchEvent.Kind<?> kind) {
    return kind == StandardWatchEventKinds.ENTRY_CREATE;
  }

  private static boolean isTemporary(String name) {
    return name.endsWith(".tmp");
  }

  void await(int times) throws InterruptedException {
    int left = times;
    while (left > 0) {
      WatchKey key = service.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (key == null) {
        throw new IllegalStateException("nothing happens any more");
      }
      for (WatchEvent<?> event : key.pollEvents()) {
        if (event.context() instanceof Path name && wanted.test(event.kind(), name.toString())) {
          left--;
        }
      }
      key.reset();
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
