package jp.madoguchi.terminal.virtual.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.terminal.messages.ConsentElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

  @TempDir Path folder;

  @Test
  void theLatestWordCountsAlsoAfterAStart() {
    Memory memory = open();
    memory.consent(1, ConsentElement.YZK, NOON);
    memory.consent(2, ConsentElement.YZK, NOON);
    memory.consent(2, ConsentElement.YZK, null);
    memory.reference(1, "old");
    memory.reference(1, "番号 = 1: #");
    for (Memory any : new Memory[] {memory, open(), open()}) {
      assertTrue(any.mayGive(1, ConsentElement.YZK, NOON.minusSeconds(1)));
      assertFalse(any.mayGive(1, ConsentElement.YZK, NOON), "the end is outside");
      assertFalse(any.mayGive(2, ConsentElement.YZK, NOON.minusSeconds(1)));
      assertEquals(Optional.of("番号 = 1: #"), any.reference(1));
      assertEquals(Optional.empty(), any.reference(2));
    }
  }

  @Test
  void aLineThatWasNotFinishedIsNothing() throws Exception {
    open().reference(1, "00000001");
    Files.writeString(file(), "reference.2", StandardOpenOption.APPEND);
    assertEquals(Optional.of("00000001"), open().reference(1));
    assertEquals(Optional.empty(), open().reference(2));
  }

  @Test
  void aWholeHospitalIsRegisteredInAMoment() throws Exception {
    Memory memory = open();
    for (int person = 1; person <= 5_000; person++) {
      memory.reference(person, "%08d".formatted(person));
    }
    assertEquals(Optional.of("00005000"), open().reference(5_000));
    assertTrue(Files.size(file()) < 500_000);
  }

  private Memory open() {
    return new Memory(file());
  }

  private Path file() {
    return folder.resolve("memory.properties");
  }
}
