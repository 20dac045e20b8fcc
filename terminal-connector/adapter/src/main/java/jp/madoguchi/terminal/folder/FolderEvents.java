package jp.madoguchi.terminal.folder;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The pause between two listings of a folder, cut short by file events where the system has them.
 * Events only accelerate: over SMB they often do not come, and nothing may depend on them.
 */
final class FolderEvents implements AutoCloseable {

  private final Path folder;
  private final WatchService service;
  private final CountDownLatch closed = new CountDownLatch(1);
  private WatchKey key;
  private Object watched;

  private FolderEvents(Path folder, WatchService service) {
    this.folder = folder;
    this.service = service;
  }

  /** Asks the operating system for events; it may have no more to give. */
  interface WatchSource {
    WatchService open() throws IOException;
  }

  static FolderEvents on(Path folder, boolean watch) {
    return on(folder, watch, folder.getFileSystem()::newWatchService);
  }

  static FolderEvents on(Path folder, boolean watch, WatchSource source) {
    return new FolderEvents(folder, watch ? newService(folder, source) : null);
  }

  private static WatchService newService(Path folder, WatchSource source) {
    try {
      return source.open();
    } catch (IOException | UnsupportedOperationException e) {
      System.getLogger(FolderEvents.class.getName())
          .log(System.Logger.Level.WARNING, "no file events for {0}: polling only", folder);
      return null;
    }
  }

  /**
   * Watches the folder that is there now; it may have been replaced by another of the same name.
   */
  void renew() {
    if (service == null) {
      return;
    }
    try {
      Object present = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
      if (key == null || !key.isValid() || !Objects.equals(present, watched)) {
        forget();
        key =
            folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        watched = present;
      }
    } catch (IOException notThere) {
      forget();
    } catch (ClosedWatchServiceException stopping) {
      key = null;
    }
  }

  private void forget() {
    if (key != null) {
      key.cancel();
      key = null;
    }
  }

  /** Waits at most that long; returns the names that changed, none when the time is up. */
  Set<String> await(long nanos) throws InterruptedException {
    if (service == null) {
      closed.await(nanos, TimeUnit.NANOSECONDS);
      return Set.of();
    }
    try {
      Set<String> names = new LinkedHashSet<>();
      WatchKey signalled = service.poll(nanos, TimeUnit.NANOSECONDS);
      while (signalled != null) {
        for (WatchEvent<?> event : signalled.pollEvents()) {
          if (event.context() instanceof Path name) {
            names.add(name.toString());
          }
        }
        signalled.reset();
        signalled = service.poll();
      }
      return names;
    } catch (ClosedWatchServiceException stopping) {
      return Set.of();
    }
  }

  /** Ends a wait at once, from any thread. */
  @Override
  public void close() {
    closed.countDown();
    if (service != null) {
      try {
        service.close();
      } catch (IOException e) {
        System.getLogger(FolderEvents.class.getName())
            .log(System.Logger.Level.WARNING, "file events of " + folder + " not released", e);
      }
    }
  }
}
