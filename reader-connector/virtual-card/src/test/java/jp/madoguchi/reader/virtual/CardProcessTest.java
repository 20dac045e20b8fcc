package jp.madoguchi.reader.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beginning and end of the demo's card process. */
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

  @Test
  void aDirectoryTooDeepForASocketIsNamed() {
    Path deep = directory.resolve("d".repeat(100));
    String message =
        assertThrows(IOException.class, () -> PrivatePcscd.start(deep, "Desk", 1)).getMessage();
    assertTrue(message.contains("too long"), message);
  }
}
