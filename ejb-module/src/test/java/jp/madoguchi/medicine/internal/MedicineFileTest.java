package jp.madoguchi.medicine.internal;

import static jp.madoguchi.medicine.internal.SyntheticMedicines.CP932;
import static jp.madoguchi.medicine.internal.SyntheticMedicines.PAIRS_HEADING;
import static jp.madoguchi.medicine.internal.SyntheticMedicines.drug;
import static jp.madoguchi.medicine.internal.SyntheticMedicines.drugs;
import static jp.madoguchi.medicine.internal.SyntheticMedicines.pair;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.medicine.MedicineMasters;
import jp.madoguchi.medicine.MedicineTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of files, whole and broken. */
class MedicineFileTest {
  private final List<String> taken = new ArrayList<>();

  private List<String> read(MedicineTable table, byte[] bytes) {
    MedicineFile file =
        MedicineFile.read(
            MedicineLayout.of(table),
            new ByteArrayInputStream(bytes),
            (line, values) -> taken.add(line + " " + String.join("|", values)));
    return file.findings().stream()
        .map(one -> one.line() + " " + one.column() + " " + one.fault())
        .toList();
  }

  private List<String> read(MedicineTable table, String text) {
    return read(table, text.getBytes(CP932));
  }

  @Test
  void bothLayoutsOfTheMasterAreRead() {
    String old = drug(35, "699990001", "シケン錠", "1", "2179901F1018", "10.40");
    assertEquals(List.of(), read(MedicineTable.DRUGS, old));
    assertEquals(List.of("1 699990001|シケン錠|錠|10.40|1|20260601||2179901F1018||シケン錠|2179901"), taken);
    taken.clear();
    String now = drug(42, "699990001", "シケン錠", "1", "2179901F1018", "10.40");
    assertEquals(List.of(), read(MedicineTable.DRUGS, now));
    assertTrue(taken.get(0).contains("|2179901F1ZZZ|"), taken.get(0));
  }

  @Test
  void aDrugWithoutPriceCodeIsKnownByItsGenericName() {
    String line = drug(42, "699990001", "シケン錠", "1", "", "10.40");
    String[] fields = line.split(",");
    fields[36] = "\"2179901F1ZZZ\"";
    assertEquals(List.of(), read(MedicineTable.DRUGS, String.join(",", fields)));
    assertTrue(taken.get(0).endsWith("|2179901"), taken.get(0));
    taken.clear();
    fields[36] = "\"000000000000\"";
    assertEquals(List.of(), read(MedicineTable.DRUGS, String.join(",", fields)));
    assertTrue(taken.get(0).endsWith("|"), "zeros are no substance: " + taken.get(0));
  }

  @Test
  void aTableOfBothLayoutsIsNone() {
    String mixed =
        drug(42, "699990001", "シケン錠", "1", "", "1") + drug(35, "699990002", "シケン錠", "1", "", "1");
    assertEquals(List.of("2 null FIELDS"), read(MedicineTable.DRUGS, mixed));
    assertEquals(List.of("1 null FIELDS"), read(MedicineTable.DRUGS, "1,Y,699990001\n"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "MASTER_KIND, 1, S, 1 MASTER_KIND NOT_OF_ITS_FORM",
        "CODE, 2, 69999000, 1 CODE NOT_OF_ITS_FORM",
        "CODE, 2, '', 1 CODE MISSING",
        "NAME, 4, ' ', 1 NAME MISSING",
        "PRICE, 11, 1O.4, 1 PRICE NOT_OF_ITS_FORM",
        "FORM, 27, 11, 1 FORM TOO_LONG",
        "CHANGED_ON, 29, 20260230, 1 CHANGED_ON NOT_OF_ITS_FORM",
        "ABOLISHED_ON, 30, 20261301, 1 ABOLISHED_ON NOT_OF_ITS_FORM",
        "PRICE_CODE, 31, 2179901F101, 1 PRICE_CODE NOT_OF_ITS_FORM",
        "GENERIC_CODE, 36, 2179901f1zzz, 1 GENERIC_CODE NOT_OF_ITS_FORM",
      })
  void aFieldThatHasNotItsFormIsNamed(String name, int place, String value, String finding) {
    String[] fields = drug(42, "699990001", "シケン錠", "1", "2179901F1018", "10.40").split(",");
    fields[place] = '"' + value + '"';
    assertEquals(List.of(finding), read(MedicineTable.DRUGS, String.join(",", fields)), name);
    assertEquals(List.of(), taken);
  }

  @Test
  void aCodeStandsOnce() {
    String twice = drugs(42) + drug(42, "699990001", "シケン錠", "1", "", "1");
    assertEquals(List.of("13 CODE CODE_TWICE"), read(MedicineTable.DRUGS, twice));
    assertEquals(
        List.of("3 LEFT CODE_TWICE"),
        read(
            MedicineTable.OWN_PAIRS,
            "key_a,key_b,level\n1129906,6149909,併用禁忌\n1129906,6149909,併用禁忌\n"));
    assertEquals(
        List.of(),
        read(
            MedicineTable.OWN_PAIRS,
            "key_a,key_b,level\n1129906,6149909,併用禁忌\n6149909,1129906,併用禁忌\n"),
        "the other direction is another row");
  }

  @Test
  void whatWasCutIsNoTable() {
    String whole = PAIRS_HEADING + pair("699990007", "699990010", "0");
    assertEquals(List.of(), read(MedicineTable.CONTRAINDICATED_PAIRS, whole));
    String cut = whole.substring(0, whole.length() - 2);
    assertEquals(List.of("2 null CUT"), read(MedicineTable.CONTRAINDICATED_PAIRS, cut));
    assertEquals(
        List.of("2 null FIELDS"),
        read(MedicineTable.CONTRAINDICATED_PAIRS, whole.substring(0, whole.length() - 5)));
    assertEquals(
        List.of("2 null QUOTES"),
        read(MedicineTable.CONTRAINDICATED_PAIRS, PAIRS_HEADING + "\"699990007,"));
  }

  @Test
  void anEmptyTableWouldSwitchTheCheckOff() {
    assertEquals(List.of("1 null EMPTY"), read(MedicineTable.DRUGS, ""));
    assertEquals(List.of("1 null EMPTY"), read(MedicineTable.CONTRAINDICATED_PAIRS, PAIRS_HEADING));
    assertEquals(
        List.of("2 null EMPTY"),
        read(
            MedicineTable.CONTRAINDICATED_PAIRS,
            PAIRS_HEADING + pair("699990007", "699990010", "1")));
  }

  @Test
  void aHeadingSaysWhatItLacks() {
    assertEquals(
        List.of("1 LEVEL HEADER_LACKS", "1 RIGHT HEADER_LACKS"),
        read(MedicineTable.OWN_PAIRS, "key_a,reason\n1129906,x\n"));
  }

  @Test
  void theHospitalsOwnTablesMayBeUtf8() {
    String text = "関係,要素,属する先\n群,６１４９９０９,試験系抗菌薬\n";
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of(), read(MedicineTable.MEMBERS, plain));
    assertEquals(
        List.of(), read(MedicineTable.MEMBERS, ("\ufeff" + text).getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(), read(MedicineTable.MEMBERS, text));
    assertEquals(List.of("2 GROUP|6149909|試験系抗菌薬|"), taken.stream().distinct().toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "112990, NOT_OF_ITS_FORM",
    "11299O, NOT_OF_ITS_FORM",
    "1129906F10, NOT_OF_ITS_FORM",
    "１１２９９０６, ",
    "1129906f1017, ",
    "699990001, ",
    "試験系, ",
  })
  void aMistypedCodeIsNotTakenForAGroup(String key, String fault) {
    List<String> findings =
        read(MedicineTable.OWN_PAIRS, "key_a,key_b,level\n" + key + ",6149909,併用禁忌\n");
    assertEquals(fault == null ? List.of() : List.of("2 LEFT " + fault), findings);
  }

  @Test
  void bytesThatAreNoLettersAreSaid() {
    byte[] bytes = drugs(42).getBytes(CP932);
    byte[] broken = Arrays.copyOf(bytes, bytes.length + 4);
    broken[bytes.length] = '"';
    broken[bytes.length + 1] = (byte) 0x81;
    broken[bytes.length + 2] = (byte) 0xff;
    broken[bytes.length + 3] = '"';
    List<String> findings = read(MedicineTable.DRUGS, broken);
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).endsWith("null UNREADABLE"), findings.get(0));
    String zero = drug(42, "699990001", "シケン\0錠", "1", "", "1");
    assertEquals("1 NAME NOT_OF_ITS_FORM", read(MedicineTable.DRUGS, zero).get(0));
  }

  @Test
  void findingsEnd() {
    String line = pair("x", "699990010", "0");
    List<String> findings =
        read(MedicineTable.CONTRAINDICATED_PAIRS, PAIRS_HEADING + line.repeat(10_000));
    assertEquals(MedicineMasters.MOST_TOLD, findings.size());
  }

  @Test
  void aStreamThatBreaksOffIsNoEndOfTheFile() {
    byte[] bytes = drugs(42).getBytes(CP932);
    InputStream breaks =
        new InputStream() {
          private int at;

          @Override
          public int read() throws IOException {
            if (at == bytes.length / 2) {
              throw new IOException("gone");
            }
            return bytes[at++];
          }
        };
    assertThrows(
        UncheckedIOException.class,
        () ->
            MedicineFile.read(
                MedicineLayout.of(MedicineTable.DRUGS), breaks, (line, values) -> {}));
  }
}
