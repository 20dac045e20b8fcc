package jp.madoguchi.terminal.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderEventsTest {

  private static final long PAUSE = Duration.ofMillis(30).toNanos();

  @TempDir Path folder;

  @Test
  void withoutWatchesLeftThePauseIsKeptAndNothingFails() throws Exception {
    FolderEvents.WatchSource exhausted =
        () -> {
          throw new IOException("User limit of inotify instances reached or too many open files");
        };
    try (FolderEvents events = FolderEvents.on(folder, true, exhausted)) {
      events.renew();
      Files.write(folder.resolve("a.xml"), new byte[1]);
      long before = System.nanoTime();
      assertEquals(Set.of(), events.await(PAUSE));
      assertTrue(System.nanoTime() - before >= PAUSE);
    }
  }

  @Test
  void aFolderThatCannotBeWatchedIsWatchedWhenItCan() throws Exception {
    Path later = folder.resolve("later");
    try (FolderEvents events = FolderEvents.on(later, true)) {
      events.renew();
      assertEquals(Set.of(), events.await(PAUSE));
      Files.createDirectory(later);
      events.renew();
      Files.write(later.resolve("a.xml"), new byte[1]);
      assertEquals(Set.of("a.xml"), events.await(Duration.ofSeconds(30).toNanos()));
    }
  }
}
