package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.NumberInquiry.PresentedDocument;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** A hospital whose patient numbers look like a My Number inquires by number, too. */
class OwnTwelveDigitsTest {
  private static final String SETTING = "madoguchi.patient.number";

  /** A dummy whose check digit fits; nobody's number. */
  private static final String TWELVE = "123456789018";

  @OnBothDatabases
  void onlyWhereItIsAPatientNumberAndOnlyWhereTheHospitalSaysSo(TestDatabase database) {
    Counter counter = new Counter(database);
    assertThrows(RefusedInput.class, () -> inquire(counter, "345", TWELVE));
    try {
      System.setProperty(SETTING, "[0-9]{12}");
      counter.register(TWELVE + ",試験　太郎,シケン　タロウ,19680415,1,,,06990014,12,345,01,,,");
      assertThrows(RefusedInput.class, () -> inquire(counter, TWELVE, null));
      inquire(counter, "345", TWELVE);
    } finally {
      System.clearProperty(SETTING);
    }
    assertEquals(SessionState.QUERYING, counter.onlyRow().state());
    assertEquals(TWELVE, counter.onlyRow().patientNumber());
  }

  private static void inquire(Counter counter, String number, String patient) {
    counter.run(
        beans ->
            beans.desk.inquireByNumber(
                new NumberInquiry(
                    "06990014",
                    "12",
                    number,
                    "01",
                    LocalDate.of(1968, 4, 15),
                    false,
                    PresentedDocument.CONFIRMATION_CERTIFICATE,
                    null,
                    patient,
                    null)));
  }
}
