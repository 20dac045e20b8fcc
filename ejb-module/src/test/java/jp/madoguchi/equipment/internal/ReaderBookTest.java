package jp.madoguchi.equipment.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.equipment.ReaderCondition;
import jp.madoguchi.equipment.ReaderDescription;
import jp.madoguchi.equipment.ReaderErrorCount;
import jp.madoguchi.equipment.ReaderIncident;
import jp.madoguchi.equipment.ReaderSheet;
import jp.madoguchi.equipment.ReaderStatus;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader board counts today, reader by reader. */
class ReaderBookTest {
  private static final String PLAIN = "Virtual PCD 00 00";

  @OnBothDatabases
  void usesSecondsCardsLeftAndErrorsAreThoseOfToday(TestDatabase database) {
    Equipment equipment = new Equipment(database);
    Instant now = equipment.clock.instant();
    Instant beforeMidnight = Instant.parse("2026-11-23T14:59:59Z");
    equipment.run(
        beans -> {
          beans.state.readerLabel("face1", true, beforeMidnight);
          beans.state.readerUsed("face1", now);
          beans.state.readerLabel(PLAIN, false, beforeMidnight);
          beans.diary.note(PLAIN, ReaderIncident.USED, beforeMidnight, Duration.ofSeconds(400));
          beans.diary.note(PLAIN, ReaderIncident.USED, now, Duration.ofSeconds(20));
          beans.diary.note(PLAIN, ReaderIncident.USED, now, Duration.ofMillis(41_900));
          beans.diary.note(PLAIN, ReaderIncident.PIN_WRONG, now, null);
          beans.diary.note(PLAIN, ReaderIncident.PIN_WRONG, now, null);
          beans.state.readerCondition(PLAIN, ReaderCondition.CARD_LEFT, now, null);
          beans.state.readerCondition(PLAIN, ReaderCondition.CARD_LEFT, now, null);
          beans.state.readerCondition(PLAIN, ReaderCondition.FAULT, now.plusSeconds(1), "gone");
        });
    List<ReaderSheet> sheets = equipment.work(beans -> beans.readers.sheets());
    assertEquals(List.of("face1", PLAIN), sheets.stream().map(s -> s.status().key()).toList());
    assertEquals(1, sheets.get(0).uses());
    assertNull(sheets.get(0).meanSeconds());
    ReaderSheet plain = sheets.get(1);
    assertEquals(2, plain.uses());
    assertEquals(31, plain.meanSeconds());
    assertEquals(1, plain.left());
    assertEquals(
        List.of(
            new ReaderErrorCount(ReaderIncident.PIN_WRONG, 2),
            new ReaderErrorCount(ReaderIncident.FAULT, 1)),
        plain.errors());
    assertEquals(3, plain.errorCount());
  }

  @OnBothDatabases
  void placeAndModelAreKeptAndTheChangeIsRecorded(TestDatabase database) {
    Equipment equipment = new Equipment(database);
    equipment.run(beans -> beans.state.readerLabel("face1", true, equipment.clock.instant()));
    equipment.run(beans -> beans.readers.describe("face1", said(null, " 外来A 3番窓口 ", " ")));
    ReaderSheet sheet = equipment.work(beans -> beans.readers.sheets()).get(0);
    assertEquals("外来A 3番窓口", sheet.status().place());
    assertNull(sheet.said().model());
    assertEquals("reader ①", equipment.changes.fired().get(0).subject());
    assertThrows(IllegalArgumentException.class, () -> said(null, "あ".repeat(101), null));
    assertThrows(
        IllegalArgumentException.class,
        () -> equipment.run(beans -> beans.readers.describe("face9", said(null, "x", null))));
  }

  private static ReaderDescription said(Integer number, String place, String model) {
    return new ReaderDescription(number, place, model, null);
  }

  @OnBothDatabases
  void readersStandInTheOrderOfTheirRealNumbersInWhateverOrderTheyWereFirstUsed(
      TestDatabase database) {
    Equipment equipment = new Equipment(database);
    for (String key : List.of("05", "12", "01", "1f")) {
      equipment.run(beans -> beans.state.readerLabel(key, true, equipment.clock.instant()));
    }
    equipment.run(beans -> beans.readers.describe("1f", said(2, null, null)));
    assertEquals(
        List.of("01 ①", "1f ②", "05 ⑤", "12 ⑫"),
        equipment.work(beans -> beans.state.readers()).stream()
            .map(reader -> reader.key() + " " + reader.label())
            .toList());
    equipment.run(beans -> beans.readers.describe("01", said(20, null, null)));
    assertEquals(
        "⑳",
        equipment.work(beans -> beans.state.readerLabel("01", true, equipment.clock.instant())));
  }

  @OnBothDatabases
  void aFaceReaderAndAPlainReaderOfOneNumberAreToldApart(TestDatabase database) {
    Equipment equipment = new Equipment(database);
    for (String key : List.of("desk-1/Reader 00 00", "desk-12/Reader 00 00")) {
      equipment.run(beans -> beans.state.readerLabel(key, false, equipment.clock.instant()));
    }
    equipment.run(beans -> beans.state.readerLabel("01", true, equipment.clock.instant()));
    assertEquals(
        List.of("①", "❶", "⓬"),
        equipment.work(beans -> beans.state.readers()).stream().map(ReaderStatus::label).toList());
    equipment.run(beans -> beans.readers.describe("desk-1/Reader 00 00", said(21, null, null)));
    equipment.run(beans -> beans.readers.describe("01", said(21, null, null)));
    assertEquals(
        List.of("21", "⓬", "●21"),
        equipment.work(beans -> beans.state.readers()).stream().map(ReaderStatus::label).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "card.PIN_WRONG, PIN_WRONG",
    "card.CERTIFICATE_REVOKED, CERTIFICATE",
    "card.CERTIFICATE_EXPIRED, CERTIFICATE",
    "card.SIGNATURE_WRONG, CERTIFICATE",
    "card.NOT_MY_NUMBER_CARD, NOT_MY_NUMBER_CARD",
    "card.SOMETHING_NEW, OTHER"
  })
  void everyOutcomeOfACardIsSomeKindOfError(String outcome, ReaderIncident kind) {
    assertEquals(kind, ReaderIncident.ofOutcome(outcome));
  }

  @Test
  void aUseAndACardLeftAreNoErrors() {
    assertEquals(false, ReaderIncident.USED.error());
    assertEquals(false, ReaderIncident.CARD_LEFT.error());
    assertEquals(true, ReaderIncident.OTHER.error());
  }
}
