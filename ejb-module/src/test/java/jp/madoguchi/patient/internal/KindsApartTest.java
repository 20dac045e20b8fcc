package jp.madoguchi.patient.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientFile.Confirmed;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.Wiring;

/**
 * Insurance and 医療扶助 are two things: what is lost or confirmed of one says nothing of the other.
 */
class KindsApartTest {
  private static final Instant MORNING = Instant.parse("2026-11-24T00:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

  /** Which of the two is on file, which is lost: what stays open. */
  @OnBothDatabases
  void theLossOfOneNeverClosesTheOther(TestDatabase database) {
    database.session(1);
    database.session(2);
    String[][] table = {
      // on file, lost, closed, still open
      {"insurance", "insurance", "true", ""},
      {"insurance", "aid", "false", "insurance"},
      {"aid", "insurance", "false", "aid"},
      {"aid", "aid", "true", ""},
      {"insurance aid", "insurance", "true", "aid"},
      {"insurance aid", "aid", "true", "insurance"},
      {"", "insurance", "false", ""},
      {"", "aid", "false", ""},
    };
    for (int line = 0; line < table.length; line++) {
      String number = "K" + line;
      String[] row = table[line];
      work(database, file -> file.register(person(number, null), MORNING));
      for (String kind : row[0].split(" ")) {
        if (!kind.isEmpty()) {
          boolean aid = kind.equals("aid");
          work(
              database,
              file -> file.takeOver(new Confirmed(person(number, kind), aid, MORNING, 1)));
        }
      }
      boolean closed =
          work(
              database,
              file ->
                  file.close(number, row[1].equals("aid"), LocalDate.of(2026, 11, 23), NOON, 2));
      assertEquals(Boolean.parseBoolean(row[2]), closed, String.join("/", row));
      assertEquals(row[3], open(database, number), String.join("/", row));
    }
  }

  @OnBothDatabases
  void eachHasItsOwnConfirmation(TestDatabase database) {
    database.session(1);
    database.session(2);
    work(database, file -> file.register(person("K", null), MORNING));
    work(database, file -> file.takeOver(new Confirmed(person("K", "aid"), true, NOON, 1)));
    assertEquals(Optional.empty(), work(database, file -> file.confirmedAt("K", false)));
    assertEquals(Optional.of(NOON), work(database, file -> file.confirmedAt("K", true)));
    // an older answer about the insurance is not older than anything on file of its kind
    assertEquals(
        true,
        work(
            database,
            file -> file.takeOver(new Confirmed(person("K", "insurance"), false, MORNING, 2))));
    assertEquals("insurance aid", open(database, "K"));
  }

  private static PatientView person(String number, String kind) {
    InsuranceView insurance =
        kind == null
            ? null
            : new InsuranceView(
                kind.equals("aid") ? "12990010" : "06990014",
                null,
                kind.equals("aid") ? "77" : "1001",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    return new PatientView(
        new PatientNumber(number),
        "試験 太郎",
        "シケン タロウ",
        LocalDate.of(1975, 1, 1),
        "1",
        null,
        null,
        insurance);
  }

  private static String open(TestDatabase database, String number) {
    List<?> kinds =
        database.call(
            em ->
                em.createNativeQuery(
                        "select i.medical_aid from insurance i join patient p on p.id = i.patient_id"
                            + " where p.patient_number = '"
                            + number
                            + "' and i.closed_at is null order by i.medical_aid")
                    .getResultList());
    return String.join(
        " ", kinds.stream().map(aid -> Boolean.TRUE.equals(aid) ? "aid" : "insurance").toList());
  }

  private static <T> T work(TestDatabase database, Function<PatientFileBean, T> work) {
    return database.call(
        em ->
            work.apply(
                new Wiring(em, new SetClock("2026-11-24T13:00:00+09:00"))
                    .wire(new PatientFileBean())));
  }
}
