package jp.madoguchi.patient.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.patient.DifferingPart;
import jp.madoguchi.patient.ImportReport;
import jp.madoguchi.patient.ImportTerms;
import jp.madoguchi.patient.RegisterDifference;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** ADR 0008: a register never overrules what the centre confirmed after the register's own date. */
class RegisterDifferencesTest {
  private static final String FILE =
      "FT1,試験　一,シケン イチ,19710101,1,999-0001,架空県,06990014,62,1,00,030,試験健保,1,,\n";
  private static final String SAID = FILE.replace("06990014", "990010");
  private static final ImportTerms BEFORE =
      new ImportTerms(null, Instant.parse("2026-11-27T23:00:00Z"));

  @OnBothDatabases
  void whatTheCentreConfirmedLaterStaysAndTheRegistersSideWaitsForADecision(TestDatabase database) {
    RegisterHouse house = confirmed(database);
    ImportReport report = house.load(SAID, BEFORE);
    assertEquals(1, report.differences());
    assertEquals(List.of("06139997"), house.insurers("FT1"));
    RegisterDifference open = open(house).get(0);
    assertEquals(DifferingPart.INSURANCE, open.part());
    assertEquals("06139997", open.onFile().insurance().insurerNumber());
    assertEquals("990010", open.said().insurance().insurerNumber());
  }

  @OnBothDatabases
  void aRegisterOfALaterDateIsTaken(TestDatabase database) {
    RegisterHouse house = confirmed(database);
    house.load(SAID, BEFORE);
    ImportReport report = house.load(SAID, new ImportTerms(null, house.clock.instant()));
    assertEquals(0, report.differences());
    assertEquals(List.of("990010"), house.insurers("FT1"));
    long waiting = house.work(beans -> beans.differences.countOpen());
    assertEquals(0, waiting);
  }

  @OnBothDatabases
  void medicalAidThatTheCentreConfirmedDoesNotHoldTheInsuranceBack(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    house.load(FILE);
    house.confirm("FT1", "12990012", true);
    assertEquals(0, house.load(SAID, BEFORE).differences());
    assertEquals(List.of("12990012*", "990010"), house.insurers("FT1"));
  }

  @OnBothDatabases
  void aLostInsuranceIsNotOpenedAgain(TestDatabase database) {
    RegisterHouse house = confirmed(database);
    house.work(beans -> beans.file.close("FT1", false, null, house.clock.instant(), 1));
    assertEquals(1, house.load(SAID, BEFORE).differences());
    assertEquals(List.of(), house.insurers("FT1"));
  }

  @OnBothDatabases
  void thePersonsFieldsWaitLikewise(TestDatabase database) {
    RegisterHouse house = confirmed(database);
    String moved = FILE.replace("06990014", "06139996").replace("架空県", "別県");
    String aid = moved.replace("06139996", "12990012").replace(",62,", ",,");
    // two parts differ, however often the register says so; the third is taken
    assertEquals(2, house.load(moved + aid + moved, BEFORE).differences());
    assertEquals(List.of("06139997", "12990012*"), house.insurers("FT1"));
    assertEquals("架空県", house.patient("FT1").address());
    assertEquals(
        List.of(DifferingPart.PERSON, DifferingPart.INSURANCE),
        open(house).stream().map(RegisterDifference::part).toList());
    long person = open(house).get(0).id();
    assertTrue(decide(house, person, true));
    assertEquals("別県", house.patient("FT1").address());
    assertEquals("06139997", house.patient("FT1").insurance().insurerNumber());
  }

  @OnBothDatabases
  void adoptingTakesTheRegistersInsuranceOnceAndIsRecorded(TestDatabase database) {
    RegisterHouse house = confirmed(database);
    house.load(SAID, BEFORE);
    long id = open(house).get(0).id();
    int told = house.told.fired().size();
    assertTrue(decide(house, id, true));
    assertFalse(decide(house, id, false));
    assertEquals(List.of("990010"), house.insurers("FT1"));
    assertEquals(told + 1, house.told.fired().size());
    var record = house.audited.get(house.audited.size() - 1);
    assertEquals(AuditAction.ADOPT_DIFFERENCE, record.action());
    assertEquals("FT1", record.patientNumber());
    assertEquals("ADOPTED", record.outcome());
  }

  @OnBothDatabases
  void whatWasDismissedIsNotAskedAgainUntilTheRegisterSaysSomethingElse(TestDatabase database) {
    RegisterHouse house = confirmed(database);
    house.load(SAID, BEFORE);
    house.load(SAID, BEFORE);
    assertEquals(1, open(house).size());
    long id = open(house).get(0).id();
    decide(house, id, false);
    assertEquals(0, house.load(SAID, BEFORE).differences());
    assertEquals(List.of("06139997"), house.insurers("FT1"));
    assertEquals(1, house.load(SAID.replace("990010", "990028"), BEFORE).differences());
    assertEquals(1, house.load(SAID.replace("990010", "990036"), BEFORE).differences());
    assertEquals("990036", open(house).get(0).said().insurance().insurerNumber());
    assertEquals(1, open(house).size());
  }

  /** On file by the register, then confirmed otherwise by the centre an hour after BEFORE. */
  private static RegisterHouse confirmed(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    house.load(FILE);
    house.confirm("FT1", "06139997", false);
    return house;
  }

  private static List<RegisterDifference> open(RegisterHouse house) {
    return house.work(beans -> beans.differences.open(0, 50));
  }

  private static boolean decide(RegisterHouse house, long id, boolean adopt) {
    return house.work(beans -> beans.differences.decide(id, adopt));
  }
}
