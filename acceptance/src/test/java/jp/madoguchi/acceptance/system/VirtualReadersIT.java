package jp.madoguchi.acceptance.system;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what tests start is told to end, and not killed after half a minute in vain. */
@Tag("device")
class VirtualReadersIT {

  @Test
  void theProgramThatHasHelpersOfItsOwnEndsItself(@TempDir Path folder) {
    Path address = folder.resolve("control.url");
    try (var readers =
        VirtualReaders.start(folder, Installation.output("logs/readers/reader.log"))) {
      Until.holds("it says where it listens", () -> Files.exists(address));
    }
    assertFalse(Files.exists(address), "a program that was killed takes nothing back");
  }
}
