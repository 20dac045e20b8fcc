package jp.madoguchi.bulk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.patient.Ratio;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.DifferenceReason;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.FieldComparison.Choice;
import jp.madoguchi.qualification.ResultFacts;
import org.junit.jupiter.api.Test;

/** Rows stored before fields had names stay readable; the samples were written by that code. */
class StoredTextTest {
  private static final String OLD_FACTS =
      "01\tfalse\t06139999\t１２－３４\t4260\t01\t1\t試験　太郎\tSHIKEN TARO\tシケン　タロウ\t1\t1956-11-22"
          + "\t1000001\t東京都千代田区\\\\1\\t1\\n2\t2020-04-01\t2026-10-01\t2020-04-02\t2027-03-31\t03"
          + "\t試験国保\t030\t020\t2026-08-01\t2027-07-31\tA03\t2026-08-02\t2027-07-30\t2026-09-01"
          + "\t1,2\tR-1\n"
          + "\\0\ttrue\t12131112\t\t\\\\0"
          + "\t\\0".repeat(25)
          + "\n";
  private static final String OLD_DIFFERENCES =
      "RATIO\t030\t020\tDIFFERENT\tANSWER\t\\0\n"
          + "NAME\t試験 太郎\t試●\\t太郎\tWRITING\tON_FILE\trec.maru\n"
          + "ADDRESS\t\\0\t東京都\tONLY_ANSWERED\tANSWER\t\\0\n";

  private static final ResultFacts FULL =
      new ResultFacts(
          "01",
          false,
          "06139999",
          "１２－３４",
          "4260",
          "01",
          "1",
          "試験　太郎",
          "SHIKEN TARO",
          "シケン　タロウ",
          "1",
          LocalDate.of(1956, 11, 22),
          "1000001",
          "東京都千代田区\\1\t1\n2",
          LocalDate.of(2020, 4, 1),
          LocalDate.of(2026, 10, 1),
          LocalDate.of(2020, 4, 2),
          LocalDate.of(2027, 3, 31),
          "03",
          "試験国保",
          new Ratio("030"),
          new Ratio("020"),
          LocalDate.of(2026, 8, 1),
          LocalDate.of(2027, 7, 31),
          "A03",
          LocalDate.of(2026, 8, 2),
          LocalDate.of(2027, 7, 30),
          LocalDate.of(2026, 9, 1),
          "1,2",
          "R-1",
          null,
          null);

  @Test
  void oldFactsAreReadByTheirPlaces() {
    List<ResultFacts> read = StoredText.facts(OLD_FACTS);
    assertEquals(FULL, read.get(0));
    assertEquals("12131112", read.get(1).insurerNumber());
    assertEquals("", read.get(1).symbol());
    assertEquals("\\0", read.get(1).number());
    assertEquals(null, read.get(1).name());
    assertTrue(read.get(1).medicalAid());
  }

  @Test
  void oldDifferencesAreReadByTheirPlaces() {
    assertEquals(
        List.of(
            new FieldComparison(
                ComparedField.RATIO,
                "030",
                "020",
                FieldComparison.FieldVerdict.DIFFERENT,
                Choice.ANSWER,
                null),
            new FieldComparison(
                ComparedField.NAME,
                "試験 太郎",
                "試●\t太郎",
                FieldComparison.FieldVerdict.WRITING,
                Choice.ON_FILE,
                DifferenceReason.NOT_WRITABLE),
            new FieldComparison(
                ComparedField.ADDRESS,
                null,
                "東京都",
                FieldComparison.FieldVerdict.ONLY_ANSWERED,
                Choice.ANSWER,
                null)),
        StoredText.differences(OLD_DIFFERENCES));
  }

  /** Fails when a component is renamed: its stored name has to be kept readable then. */
  @Test
  void whatIsStoredTodayHasTheseNames() {
    String today = StoredText.ofFacts(List.of(FULL));
    assertEquals(List.of(FULL), StoredText.facts(today));
    assertTrue(
        today.startsWith(
            "{\"v\":1,\"all\":[{\"classification\":\"01\",\"medicalAid\":false,"
                + "\"insurerNumber\":\"06139999\",\"symbol\":\"１２－３４\",\"number\":\"4260\""),
        today);
    assertTrue(
        today.endsWith(
            "\"specificDisease\":\"1,2\",\"referenceNumber\":\"R-1\",\"birth\":\"19561122\"}]}"),
        today);
  }

  @Test
  void nothingStoredIsNothingRead() {
    assertEquals(List.of(), StoredText.facts(null));
    assertEquals(List.of(), StoredText.facts(""));
    assertEquals(List.of(), StoredText.facts(StoredText.ofFacts(List.of())));
  }
}
