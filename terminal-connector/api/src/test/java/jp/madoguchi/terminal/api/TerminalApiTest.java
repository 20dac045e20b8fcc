package jp.madoguchi.terminal.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalApiTest {

  private static final TerminalId MAIN = new TerminalId("main");

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "..", "a~b", "主端末", "123456789012345678901234567890123"})
  void aTerminalNameIsSafeInsideAFileName(String name) {
    assertThrows(IllegalArgumentException.class, () -> new TerminalId(name));
  }

  @ParameterizedTest
  @EnumSource(QuarantineReason.class)
  void everyReasonIsASentenceInBothLanguages(QuarantineReason reason) {
    List<String> arguments = List.of("3:17", "InsurerNumber");
    String japanese = reason.text(Locale.JAPAN, arguments);
    String english = reason.text(Locale.UK, arguments);
    assertFalse(japanese.contains("{"), japanese);
    assertFalse(english.contains("{"), english);
    assertTrue(japanese.codePoints().anyMatch(c -> c > 0x3000), japanese);
    assertTrue(english.codePoints().allMatch(c -> c < 0x80), english);
  }

  @Test
  void aReasonWithoutArgumentsStillReads() {
    assertEquals(
        "not well-formed XML (at -)",
        QuarantineReason.NOT_WELL_FORMED.text(Locale.ENGLISH, List.of()));
  }

  @ParameterizedTest
  @EnumSource(TerminalFault.class)
  void aStateThatIsDownTellsItsFault(TerminalFault fault) {
    TerminalState down =
        TerminalState.down(MAIN, TerminalPart.FACE_FOLDER, Instant.EPOCH, fault, "/x: y");
    assertEquals(Optional.of(fault), down.fault());
    assertFalse(down.up());
    assertFalse(fault.text(Locale.JAPANESE).isBlank());
    assertEquals(
        Optional.empty(),
        TerminalState.up(MAIN, TerminalPart.FACE_FOLDER, Instant.EPOCH, "/x").fault());
  }

  @Test
  void aRefusalPrintsWithoutItsText() {
    String printed =
        new RefusedRequest(MAIN, "202601150001", "試験 太郎", "ab", "x.err", Instant.EPOCH, true)
            .toString();
    assertFalse(printed.contains("試験"), printed);
  }
}
