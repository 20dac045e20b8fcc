package jp.madoguchi.bulk.internal;

import static jp.madoguchi.bulk.internal.ResultTest.LOOK;
import static jp.madoguchi.bulk.internal.ResultTest.NUMBER;
import static jp.madoguchi.bulk.internal.ResultTest.asked;
import static jp.madoguchi.bulk.internal.ResultTest.insurance;
import static jp.madoguchi.bulk.internal.ResultTest.other;
import static jp.madoguchi.bulk.internal.ResultTest.person;
import static jp.madoguchi.bulk.internal.ResultTest.rows;
import static jp.madoguchi.bulk.internal.ResultTest.waiting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.bulk.BulkRow;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** Nothing of a bulk answer is foretold of, or taken over for, whom it does not name. */
class OtherPersonTest {
  /** A twin: numbers and birth date of the one, name and sex of the other. */
  @OnBothDatabases
  void aTwinsAnswerIsNeitherForetoldNorTakenOver(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house, 1);
    String twin =
        person(asked(house).get(0), "1", other()).replace("<NameKana>シケン", "<NameKana>フタゴ");
    house.answered(LOOK, NUMBER, "1", twin);
    BulkRow row = rows(house, id).get(0);
    assertEquals(
        "1 OTHER_PERSON name",
        row.patientNumber() + " " + row.differenceClass() + " " + row.reasonKey());
    assertEquals(List.of(), row.difference());
    assertNull(stored(house, row.id()), "no numbers of another person in the patient's row");
    assertThrows(
        BulkRefused.class, () -> house.run(beans -> beans.rows.takeOver(row.id(), row.version())));
    assertEquals("06139997", insurance(house, "1").insurerNumber());
    assertEquals(
        DifferenceClass.OTHER_PERSON,
        house.work(beans -> beans.warnings.of("1")).orElseThrow().differenceClass());
  }

  @OnBothDatabases
  void aRegisterCorrectedSinceIsAskedAgainBeforeAnythingIsTakenOver(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house, 1);
    house.answered(LOOK, NUMBER, "1", person(asked(house).get(0), "1", other()));
    BulkRow row = rows(house, id).get(0);
    assertEquals(DifferenceClass.D3, row.differenceClass());
    database.sql("update patient set birth_date = date '1956-11-23'");
    BulkRefused refused =
        assertThrows(
            BulkRefused.class,
            () -> house.run(beans -> beans.rows.takeOver(row.id(), row.version())));
    assertEquals("bulk.refused.person", refused.messageKey());
    assertEquals(0, house.work(beans -> beans.rows.takeOverAll(id, DifferenceClass.D3)).intValue());
    assertEquals("06139997", insurance(house, "1").insurerNumber());
  }

  @OnBothDatabases
  void theSecondAnswerAboutAPatientDoubtsTheFirstAlsoFromAnEarlierChunk(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    int patients = BulkChunks.SIZE + 1;
    long id = waiting(house, patients);
    List<QualificationSearch> asked = asked(house);
    StringBuilder persons = new StringBuilder();
    asked.forEach(one -> persons.append(person(one, "1", "")));
    house.answered(
        LOOK, NUMBER, "1", persons.append(person(asked.get(0), "1", other())).toString());
    assertEquals(
        Map.of(DifferenceClass.D0, patients - 1, DifferenceClass.D6, 2),
        house.inquiry(id).classes());
    assertEquals(2, house.inquiry(id).open());
    assertEquals(0, house.work(beans -> beans.rows.takeOverAll(id, DifferenceClass.D3)).intValue());
  }

  /** 医療扶助 and insurance: the end of one is not the end of the other. */
  @OnBothDatabases
  void medicalAidAndInsuranceNeverCloseEachOther(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house, 2);
    house.run(beans -> aid(house, beans, "2"));
    List<QualificationSearch> asked = asked(house);
    String aid = entry("12131112", "77", "<MedicalTicketInfo/>", "");
    String lost =
        entry("06139997", "4261", "", "<DisqualificationDate>20261101</DisqualificationDate>");
    String aidLost =
        entry(
            "12131112",
            "77",
            "<MedicalTicketInfo/>",
            "<DisqualificationDate>20261101</DisqualificationDate>");
    house.answered(
        LOOK,
        NUMBER,
        "1",
        with(person(asked.get(0), "3", null), lost + aid)
            + with(person(asked.get(1), "3", null), aidLost + entry("01130012", "99", "", "")));
    assertEquals(2, house.work(beans -> beans.rows.takeOverAll(id, DifferenceClass.D3)).intValue());
    assertEquals(List.of("06139997 false", "12131112 true"), open(house, "1"));
    assertEquals(List.of("01130012 false", "12131112 true"), open(house, "2"));
  }

  private static void aid(BulkHouse house, BulkHouse.Beans beans, String number) {
    PatientView one = beans.file.find(number).orElseThrow();
    beans.file.foretold(
        new PatientView(
            one.number(),
            one.name(),
            one.nameKana(),
            one.birthDate(),
            one.sex(),
            null,
            null,
            new InsuranceView(
                "12131112",
                null,
                "77",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null)),
        true,
        house.clock.instant().minus(Duration.ofDays(1)));
  }

  private static String with(String person, String entries) {
    return person.replace("</BulkConfirmUnit>", entries + "</BulkConfirmUnit>");
  }

  private static String entry(String insurer, String number, String aid, String end) {
    return """
        <ResultOfQualificationConfirmation><InsuredCardClassification>%s</InsuredCardClassification>
        <InsurerNumber>%s</InsurerNumber>
        <InsuredIdentificationNumber>%s</InsuredIdentificationNumber><NameKana>シケン</NameKana>
        <Birthdate>19561122</Birthdate>%s%s</ResultOfQualificationConfirmation>"""
        .formatted(aid.isEmpty() ? "01" : "A1", insurer, number, end, aid);
  }

  /** Insurers of the open insurances, and whether each is 医療扶助. */
  private static List<String> open(BulkHouse house, String number) {
    return house.work(
        beans ->
            beans
                .em
                .createQuery(
                    "select i.insurerNumber, i.medicalAid from Insurance i, Patient p where"
                        + " i.patientId = p.id and p.number = :number and i.closedAt is null",
                    Object[].class)
                .setParameter("number", number)
                .getResultStream()
                .map(one -> one[0] + " " + one[1])
                .sorted()
                .toList());
  }

  private static String stored(BulkHouse house, long rowId) {
    return house.work(beans -> beans.em.find(BulkPerson.class, rowId).facts());
  }

  @OnBothDatabases
  void aNumberThatIsSomebodyElsesByNowCarriesNoWarningAlong(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    waiting(house, 1);
    house.answered(LOOK, NUMBER, "1", person(asked(house).get(0), "1", other()));
    assertEquals(true, house.work(beans -> beans.warnings.of("1")).isPresent());
    database.sql("update patient set birth_date = date '1956-11-23'");
    assertEquals(false, house.work(beans -> beans.warnings.of("1")).isPresent());
  }
}
