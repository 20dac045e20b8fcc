package jp.madoguchi.terminal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {

  @TempDir Path folder;

  private ConnectorSettings read(String... lines) throws Exception {
    Path file = folder.resolve("madoguchi.properties");
    Files.writeString(file, String.join("\n", lines));
    return SettingsFile.read(file);
  }

  @Test
  void needsOnlyTheNameAndTheCodeOfATerminal() throws Exception {
    ConnectorSettings settings =
        read("terminals=main", "terminal.main.code=1311111111", "reader.pattern=.*");
    TerminalSettings main = settings.terminal(new TerminalId("main")).orElseThrow();
    assertEquals(folder.resolve("terminal/1311111111/face"), main.folders().face());
    assertEquals(folder.resolve("terminal/1311111111/req"), main.folders().request());
    assertEquals(folder.resolve("terminal/1311111111/res"), main.folders().result());
    assertEquals(MessageEncoding.UTF_8, main.encoding());
    assertEquals(Duration.ofMillis(250), main.poll());
    assertEquals(Duration.ofMillis(40), main.stable());
    assertEquals(Duration.ofSeconds(30), main.incomplete());
    assertTrue(main.watch());
    assertEquals(AfterDelivery.ARCHIVE, main.afterDelivery());
    assertNull(main.readers().of("OQSsiquc01res_face_1.xml"));
    assertEquals(folder.resolve("capture"), settings.captureFolder());
    assertEquals(7, settings.retention().archiveDays());
    assertEquals(10L << 20, settings.limits().message());
    assertEquals(4, settings.workers());
  }

  @ParameterizedTest
  @CsvSource({
    "YZKsiquc01res_202611230001.xml, 1, 1",
    "TKKsiquc01res_202611230001.pdf, 1, 1",
    "OQSmuquc02res_202611230001.zip, 7, 7",
    "OQSsiquc01res_202611230001.xml, 7, 30"
  })
  void medicalInformationIsKeptForADayWithoutAnySetting(
      String fileName, int archived, int quarantined) throws Exception {
    Retention retention = read("terminals=").retention();
    assertEquals(archived, retention.archived(fileName));
    assertEquals(quarantined, retention.quarantined(fileName));
  }

  @Test
  void aFamilysOwnDaysComeFirst() throws Exception {
    Retention retention = read("terminals=", "archive.days=30", "retention.YZK.days=3").retention();
    assertEquals(3, retention.archived("YZKsiquc01res_202611230001.xml"));
    assertEquals(1, retention.archived("TKKsiquc01res_202611230001.xml"));
    assertEquals(30, retention.archived("OQSsiquc01res_202611230001.xml"));
  }

  @Test
  void fewerDaysForEverythingAreFewerDaysForMedicalInformationToo() throws Exception {
    Retention retention = read("terminals=", "archive.days=0").retention();
    assertEquals(0, retention.archived("YZKsiquc01res_202611230001.xml"));
    assertEquals(1, retention.quarantined("YZKsiquc01res_202611230001.xml"));
    assertEquals(0, retention.archived("OQSmuquc02res_202611230001.zip"));
  }

  @Test
  void readsTwoTerminalsWithTheirOwnFolders() throws Exception {
    ConnectorSettings settings =
        read(
            "terminals = medical, dental",
            "terminal.root=/srv/oqs",
            "terminal.medical.code=1311111111",
            "terminal.dental.code=1331111111",
            "terminal.dental.face=/mnt/歯科/face",
            "terminal.dental.encoding=Shift_JIS",
            "terminal.dental.afterDelivery=delete",
            "terminal.dental.readerPattern=^R([0-9])",
            "terminal.dental.reader=other");
    assertEquals(
        List.of("medical", "dental"),
        settings.terminals().stream().map(terminal -> terminal.id().value()).toList());
    TerminalSettings dental = settings.terminals().get(1);
    assertEquals(Path.of("/mnt/歯科/face"), dental.folders().face());
    assertEquals(Path.of("/srv/oqs/1331111111/res"), dental.folders().result());
    assertEquals(MessageEncoding.SHIFT_JIS, dental.encoding());
    assertEquals(AfterDelivery.DELETE, dental.afterDelivery());
    assertEquals("7", dental.readers().of("R7_x.xml"));
    assertEquals("other", dental.readers().of("x.xml"));
  }

  @Test
  void eachTerminalHasItsOwnTimeLimitsOrNone() throws Exception {
    ConnectorSettings settings =
        read(
            "terminals = medical, dental",
            "terminal.medical.code=1311111111",
            "terminal.dental.code=1331111111",
            "terminal.dental.answerSeconds=1",
            "terminal.dental.clinicalSeconds=3600");
    AnswerLimits medical = settings.terminals().get(0).answers();
    AnswerLimits dental = settings.terminals().get(1).answers();
    for (MessageFamily family : MessageFamily.values()) {
      assertEquals(Optional.empty(), medical.of(family));
    }
    assertEquals(Optional.of(Duration.ofSeconds(1)), dental.of(MessageFamily.OQSsiquc));
    assertEquals(Optional.of(Duration.ofHours(1)), dental.of(MessageFamily.YZKsiquc));
    assertEquals(Optional.of(Duration.ofHours(1)), dental.of(MessageFamily.TKKsiquc));
    assertEquals(Optional.empty(), dental.of(MessageFamily.OQSmuquc));
  }

  @Test
  void mayNameNoTerminal() throws Exception {
    assertTrue(read("reader.pattern=.*").terminals().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "terminal.main.code, 131111111",
    "terminal.main.pollMillis, 5",
    "terminal.main.pollMillis, quick",
    "terminal.main.watch, yes",
    "terminal.main.answerSeconds, 0",
    "terminal.main.answerSeconds, 3601",
    "terminal.main.clinicalSeconds, 0",
    "terminal.main.clinicalSeconds, soon",
    "terminal.main.encoding, EBCDIC",
    "terminal.main.afterDelivery, keep",
    "terminal.main.readerPattern, (",
    "terminal.main.readerPattern, nogroup",
    "terminals, 'main,a/b'",
    "archive.days, -1",
    "delivery.workers, 0",
    "capture.maxMiB, 0"
  })
  void aWrongValueIsRefusedByItsKey(String key, String value) {
    TerminalSettingsException refused =
        assertThrows(
            TerminalSettingsException.class,
            () -> read("terminals=main", "terminal.main.code=1311111111", key + "=" + value));
    assertTrue(refused.getMessage().contains(key), refused.getMessage());
  }

  @Test
  void oneFolderForTwoThingsIsRefused() {
    TerminalSettingsException refused =
        assertThrows(
            TerminalSettingsException.class,
            () ->
                read("terminals=a,b", "terminal.a.code=1311111111", "terminal.b.code=1311111111"));
    assertTrue(refused.getMessage().contains("used twice"), refused.getMessage());
  }

  @Test
  void aMissingFileIsNamed() {
    TerminalSettingsException refused =
        assertThrows(
            TerminalSettingsException.class,
            () -> SettingsFile.read(folder.resolve("none.properties")));
    assertTrue(refused.getMessage().contains("none.properties"));
  }
}
