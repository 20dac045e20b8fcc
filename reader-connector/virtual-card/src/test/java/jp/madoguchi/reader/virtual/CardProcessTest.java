package jp.madoguchi.reader.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beginning and end of the demo's card process. */
@Tag("device")
class CardProcessTest {
  @TempDir Path directory;

  @Test
  void itsEndLeavesNothingBehindAndASecondStartFindsTheSameCards() throws Exception {
    CardProcess first = CardProcess.start(directory);
    String serials = first.serials();
    List<ProcessHandle> children = first.children();
    assertEquals(2, children.size(), "supervisor and pcscd");
    first.end();
    assertEquals(0, children.stream().filter(ProcessHandle::isAlive).count());
    assertFalse(Files.exists(directory.resolve("pcscd.comm")));

    CardProcess second = CardProcess.start(directory);
    assertEquals(serials, second.serials());

    List<ProcessHandle> orphans = second.children();
    second.kill();
    for (ProcessHandle orphan : orphans) {
      orphan.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  /** Whoever starts it: pcscd itself never runs as root, and the system's own is left alone. */
  @Test
  void theServiceNeedsNoRootAndTouchesNothingOfTheSystems() throws Exception {
    Map<Path, Object> before = systemsOwn();
    try (PrivatePcscd service = PrivatePcscd.start(directory, "Desk", 1)) {
      String owner =
          ProcessHandle.of(service.pid()).flatMap(pcscd -> pcscd.info().user()).orElseThrow();
      assertNotEquals("root", owner);
      assertEquals(directory.toRealPath(), service.socket().toRealPath().getParent());
      assertEquals(before, systemsOwn());
    }
    assertEquals(before, systemsOwn());
  }

  private static Map<Path, Object> systemsOwn() throws IOException {
    Map<Path, Object> files = new TreeMap<>();
    for (String name : List.of("pcscd.comm", "pcscd.pid")) {
      Path file = Path.of("/run/pcscd", name);
      files.put(file, Files.exists(file) ? Files.getLastModifiedTime(file) : "none");
    }
    return files;
  }

  @Test
  void aDirectoryTooDeepForASocketIsNamed() {
    Path deep = directory.resolve("d".repeat(100));
    String message =
        assertThrows(IOException.class, () -> PrivatePcscd.start(deep, "Desk", 1)).getMessage();
    assertTrue(message.contains("too long"), message);
  }
}
