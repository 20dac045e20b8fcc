package jp.madoguchi.bulk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.bulk.BulkRow;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.bulk.RowFilter;
import jp.madoguchi.bulk.RowState;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.LeaseLost;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.requirements.Proves;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.messages.BulkQualificationRequest;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** §3.3 B5 to B8: each person stored once, compared, reviewed; EL-06, EL-18. */
class ResultTest {
  private static final RowFilter ALL = new RowFilter(null, false, null);
  private static final String UP = "202611230001";
  static final String LOOK = "202611230002";
  static final String NUMBER = "00000000000000000001";

  @OnBothDatabases
  void eachPersonGetsItsClassAndWhatIsTheSameIsClosedByItself(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house, 4);
    List<QualificationSearch> asked = asked(house);
    house.answered(
        LOOK,
        NUMBER,
        "1",
        person(asked.get(0), "1", "")
            + person(asked.get(1), "1", elderly("020"))
            + person(asked.get(2), "4", null));
    BulkView view = house.inquiry(id);
    assertEquals("DIFFED", view.state().name());
    assertEquals(
        Map.of(DifferenceClass.D0, 1, DifferenceClass.D2, 1, DifferenceClass.D5, 1),
        view.classes());
    assertEquals(2, view.open());
    assertEquals(1, view.missing(), "one person was not answered");
    BulkRow changed = rows(house, id).get(1);
    assertEquals("2", changed.patientNumber());
    assertEquals(
        "030 020",
        changed.difference().stream()
            .filter(line -> line.field().name().equals("RATIO"))
            .map(line -> line.onFile() + " " + line.answered())
            .findFirst()
            .orElseThrow());
  }

  @OnBothDatabases
  void aFormerOwnerStoresNoFurtherChunkAndTheHeirGoesOn(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house, 1200);
    StringBuilder persons = new StringBuilder();
    asked(house).forEach(one -> persons.append(person(one, "1", "")));
    BulkDelivery delivery = house.result(LOOK, NUMBER, "1", persons.toString(), "k");
    house.leases =
        new Alone() {
          private int asked;

          @Override
          public void require(Fence fence) {
            if (++asked > 2) {
              throw new LeaseLost(fence); // after the beginning and the first chunk
            }
          }
        };
    assertThrows(LeaseLost.class, () -> house.arrivals().bulkAnswered(delivery));
    assertEquals(500, house.inquiry(id).stored());
    house.leases = new Alone();
    house.arrivals().bulkAnswered(delivery);
    assertEquals("REVIEWED", house.state(id));
    assertEquals(1200, house.inquiry(id).stored());
  }

  @OnBothDatabases
  void aStopInTheMiddleGoesOnWhereItStoppedAndStoresEachPersonOnce(TestDatabase database) {
    for (String stop : List.of("begin", "chunk0", "chunk500", "chunk1000", "finish")) {
      BulkHouse house = new BulkHouse(database);
      String number = NUMBER + stop;
      long id = waiting(house, 1200, number);
      List<QualificationSearch> asked = asked(house);
      StringBuilder persons = new StringBuilder();
      asked.forEach(one -> persons.append(person(one, "1", "")));
      BulkDelivery delivery = house.result(LOOK, number, "1", persons.toString(), "k" + stop);
      house.stopBefore = stop;
      assertThrows(BulkHouse.Stop.class, () -> house.arrivals().bulkAnswered(delivery));
      house.arrivals().bulkAnswered(delivery);
      BulkView view = house.inquiry(id);
      assertEquals("REVIEWED", view.state().name(), stop);
      assertEquals(1200, view.stored(), stop);
      assertEquals(Map.of(DifferenceClass.D0, 1200), view.classes(), stop);
      assertEquals(0, writtenTwice(house, id), "each row was written once, after " + stop);
      house.arrivals().bulkAnswered(delivery);
      assertEquals(1, resultsTold(house), "a second delivery changes nothing");
      house.forget();
    }
  }

  @OnBothDatabases
  void aSecondResultForTheSameInquiryIsNotedAndChangesNothing(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house, 1);
    QualificationSearch asked = asked(house).get(0);
    house.answered(LOOK, NUMBER, "1", person(asked, "1", ""));
    house.answered(LOOK, NUMBER, "1", person(asked, "2", ""));
    assertEquals(Map.of(DifferenceClass.D0, 1), house.inquiry(id).classes());
    assertEquals(
        "again",
        house.work(beans -> beans.bulk.steps(id)).stream().skip(4).findFirst().get().key());
  }

  @OnBothDatabases
  void noAnswerEverLandsOnAnotherPerson(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house, 4);
    List<QualificationSearch> asked = asked(house);
    house.answered(
        LOOK,
        NUMBER,
        "1",
        // the key of one with the numbers of another
        person(asked.get(0), asked.get(1), "1", "")
            // born on another day
            + person(asked.get(1), "1", "").replace("<Birthdate>19561122", "<Birthdate>19561123")
            // the same person twice
            + person(asked.get(2), "1", "")
            + person(asked.get(2), "2", "")
            // a key that nobody gave
            + person(asked.get(3), "1", "").replace(asked.get(3).arbitraryIdentifier(), "cafe"));
    List<BulkRow> rows = rows(house, id);
    assertEquals(
        List.of(
            "1 D8 key", "2 D8 key", "3 D6 twice", "4 null null", "3 D6 twice", "null D8 unknown"),
        rows.stream()
            .map(row -> row.patientNumber() + " " + row.differenceClass() + " " + row.reasonKey())
            .toList());
    assertEquals(RowState.MISSING, rows.get(3).state());
  }

  @Proves({"EL-18", "SC-06"})
  @OnBothDatabases
  void whatIsTakenOverKeepsTheHistoryIsAuditedAndProvesNothing(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house, 2);
    List<QualificationSearch> asked = asked(house);
    house.answered(
        LOOK,
        NUMBER,
        "1",
        person(asked.get(0), "1", elderly("020")) + person(asked.get(1), "1", other()));
    BulkRow ratio = rows(house, id).get(0);
    house.run(beans -> beans.rows.takeOver(ratio.id(), ratio.version()));
    assertEquals("020", insurance(house, "1").ratio());
    assertEquals(2, history(house, "1"), "the old row stays");
    assertTrue(
        house.work(beans -> beans.file.confirmedAt("1", false)).isEmpty(),
        "nothing was shown (EL-18)");
    assertTrue(
        house.audited.stream()
            .anyMatch(
                entry ->
                    entry.action() == AuditAction.TAKE_OVER_BULK
                        && "1".equals(entry.patientNumber())
                        && NUMBER.equals(entry.request())));
    assertEquals("DIFFED", house.state(id));
    assertThrows(
        BulkRefused.class,
        () -> house.run(beans -> beans.rows.takeOver(ratio.id(), ratio.version())));
    assertEquals(1, house.work(beans -> beans.rows.takeOverAll(id, DifferenceClass.D3)).intValue());
    assertEquals("01130012", insurance(house, "2").insurerNumber());
    assertEquals("REVIEWED", house.state(id), "the last row settles it");
    house.run(beans -> beans.bulk.close(id, beans.bulk.inquiry(id).version()));
    assertEquals("CLOSED", house.state(id));
  }

  @Proves("EL-06")
  @OnBothDatabases
  void whatAVisitConfirmedSinceIsNotReplaced(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house, 1);
    house.answered(LOOK, NUMBER, "1", person(asked(house).get(0), "1", other()));
    assertTrue(house.work(beans -> beans.warnings.of("1")).isPresent(), "受付で要確認");
    house.clock.forward(Duration.ofDays(1));
    database.session(1);
    house.run(
        beans ->
            beans.file.takeOver(
                new jp.madoguchi.patient.PatientFile.Confirmed(
                    beans.file.find("1").orElseThrow(), false, house.clock.instant(), 1L)));
    BulkRow row = rows(house, id).get(0);
    BulkRefused refused =
        assertThrows(
            BulkRefused.class,
            () -> house.run(beans -> beans.rows.takeOver(row.id(), row.version())));
    assertEquals("bulk.refused.older", refused.messageKey());
    assertEquals("06139997", insurance(house, "1").insurerNumber());
    assertFalse(house.work(beans -> beans.warnings.of("1")).isPresent(), "it was shown since");
    house.run(beans -> beans.rows.markSeen(row.id(), row.version()));
    assertEquals("REVIEWED", house.state(id));
  }

  @OnBothDatabases
  void rowsAreFoundByClassAndTextAndErrorsAskedAgain(TestDatabase database) {
    BulkHouse house = new BulkHouse(database);
    long id = waiting(house, 12);
    List<QualificationSearch> asked = asked(house);
    List<String> persons = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      persons.add(person(asked.get(i), i % 2 == 0 ? "1" : "6", ""));
    }
    house.answered(LOOK, NUMBER, "1", String.join("", persons));
    assertEquals(6, count(house, id, new RowFilter(DifferenceClass.D9, true, "")));
    assertEquals(4, count(house, id, new RowFilter(null, false, "試験 1")));
    assertEquals(1, count(house, id, new RowFilter(null, false, "１２")));
    assertEquals(0, count(house, id, new RowFilter(null, false, "%")), "stands for itself");
    long again =
        house.work(beans -> beans.orders.askAgain(id, java.util.Set.of(DifferenceClass.D9)));
    assertEquals(6, house.inquiry(again).persons());
    assertEquals(6, house.work(beans -> beans.rows.markAllSeen(id, DifferenceClass.D9)).intValue());
    assertEquals("REVIEWED", house.state(id));
  }

  /** Rows are inserted as version 1; their answer makes it 2. */
  private static long writtenTwice(BulkHouse house, long id) {
    return house.work(
        beans ->
            beans
                .em
                .createQuery(
                    "select count(p) from BulkPerson p where p.inquiryId = :id and p.version <> 2",
                    Long.class)
                .setParameter("id", id)
                .getSingleResult());
  }

  private static long resultsTold(BulkHouse house) {
    return house.audited.stream()
                .filter(entry -> entry.action() == AuditAction.RECEIVE_BULK)
                .count()
            > 0
        ? 1
        : 0;
  }

  static long waiting(BulkHouse house, int patients) {
    return waiting(house, patients, NUMBER);
  }

  static long waiting(BulkHouse house, int patients, String number) {
    house.register(patients);
    String numbers =
        IntStream.rangeClosed(1, patients)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" "));
    long id = house.work(beans -> beans.orders.create(LifeCycleTest.order(numbers))).get(0);
    house.turn();
    house.uploadAnswered(UP, BulkHouse.accepted(number));
    house.clock.forward(Duration.ofSeconds(60));
    house.turn();
    return id;
  }

  static List<QualificationSearch> asked(BulkHouse house) {
    return ((BulkQualificationRequest) house.terminal.files.get(UP))
        .body()
        .qualificationConfirmSearchInfo();
  }

  static List<BulkRow> rows(BulkHouse house, long id) {
    return house.work(beans -> beans.rows.rows(id, ALL, 0, 200));
  }

  private static long count(BulkHouse house, long id, RowFilter filter) {
    return house.work(beans -> beans.rows.countRows(id, filter));
  }

  static InsuranceView insurance(BulkHouse house, String number) {
    return house.work(beans -> beans.file.find(number)).orElseThrow().insurance();
  }

  private static long history(BulkHouse house, String number) {
    return house.work(
        beans ->
            beans
                .em
                .createQuery(
                    "select count(i) from Insurance i, Patient p where i.patientId = p.id and"
                        + " p.number = :number",
                    Long.class)
                .setParameter("number", number)
                .getSingleResult());
  }

  static String elderly(String ratio) {
    return "<ElderlyRecipientCertificateInfo><ElderlyRecipientContributionRatio>"
        + ratio
        + "</ElderlyRecipientContributionRatio></ElderlyRecipientCertificateInfo>";
  }

  /** Marks an entry of another insurer. */
  static String other() {
    return "<!--01130012-->";
  }

  static String person(QualificationSearch asked, String validity, String extra) {
    return person(asked, asked, validity, extra);
  }

  /** Key of the one, numbers of the other; without an entry when {@code extra} is null. */
  static String person(
      QualificationSearch key, QualificationSearch numbers, String validity, String extra) {
    String insurer = extra != null && extra.equals(other()) ? "01130012" : "06139997";
    String entry =
        extra == null
            ? ""
            : """
              <ResultOfQualificationConfirmation><InsuredCardClassification>01</InsuredCardClassification>
              <InsurerNumber>%s</InsurerNumber><InsuredCardSymbol>12-34</InsuredCardSymbol>
              <InsuredIdentificationNumber>%s</InsuredIdentificationNumber>
              <InsuredBranchNumber>01</InsuredBranchNumber><Birthdate>19561122</Birthdate>
              <NameKana>シケン</NameKana>%s
              </ResultOfQualificationConfirmation>"""
                .formatted(insurer, numbers.insuredIdentificationNumber(), extra);
    return """
        <BulkConfirmUnit><QualificationConfirmSearchInfo>
        <InsurerNumber>06139997</InsurerNumber><InsuredCardSymbol>12-34</InsuredCardSymbol>
        <InsuredIdentificationNumber>%s</InsuredIdentificationNumber>
        <InsuredBranchNumber>01</InsuredBranchNumber><Birthdate>19561122</Birthdate>
        <ArbitraryIdentifier>%s</ArbitraryIdentifier></QualificationConfirmSearchInfo>
        <ProcessingResultStatus>1</ProcessingResultStatus>
        <QualificationValidity>%s</QualificationValidity>%s</BulkConfirmUnit>"""
        .formatted(
            numbers.insuredIdentificationNumber(), key.arbitraryIdentifier(), validity, entry);
  }
}
