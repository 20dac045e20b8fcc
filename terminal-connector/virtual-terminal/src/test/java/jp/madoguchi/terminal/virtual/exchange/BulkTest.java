package jp.madoguchi.terminal.virtual.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import jp.madoguchi.terminal.messages.BulkCollectionRequest;
import jp.madoguchi.terminal.messages.BulkCollectionRequestBody;
import jp.madoguchi.terminal.messages.BulkConfirmUnit;
import jp.madoguchi.terminal.messages.BulkDownloadBody;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.BulkFilter;
import jp.madoguchi.terminal.messages.BulkQualificationRequest;
import jp.madoguchi.terminal.messages.BulkQualificationRequestBody;
import jp.madoguchi.terminal.messages.BulkQualificationResponse;
import jp.madoguchi.terminal.messages.BulkReception;
import jp.madoguchi.terminal.messages.BulkReferenceNumberRequest;
import jp.madoguchi.terminal.messages.BulkReferenceNumberRequestBody;
import jp.madoguchi.terminal.messages.BulkReferenceNumberResponse;
import jp.madoguchi.terminal.messages.Draft;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.ProcessingResultStatus;
import jp.madoguchi.terminal.messages.QualificationEntry;
import jp.madoguchi.terminal.messages.QualificationSearch;
import jp.madoguchi.terminal.messages.QualificationValidity;
import jp.madoguchi.terminal.messages.ReferenceNumberRegistrationInfo;
import jp.madoguchi.terminal.messages.RequestHeader;
import jp.madoguchi.terminal.messages.ResponseHeader;
import jp.madoguchi.terminal.messages.SegmentOfResult;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.virtual.SettableClock;
import jp.madoguchi.terminal.virtual.population.Coverage;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bulk families through real folders: 01 gives a 受付番号, 02 the result when it is ready. */
class BulkTest {
  @TempDir Path root;
  private final SettableClock clock = new SettableClock("2026-11-24T00:15:30Z");
  private Hospital hospital;

  @AfterEach
  void stop() {
    if (hospital != null) {
      hospital.close();
    }
  }

  @Test
  void theResultComesWhenItIsReadyAndTellsEachPersonApart() throws Exception {
    open("--bulk-processing", "2");
    String number = receive(MessageFamily.OQSmuquc, people(1, 3, 4, 5, 8, 33));
    for (int i = 0; i < 2; i++) {
      ResponseHeader notReady = download(MessageFamily.OQSmuquc, number).header();
      assertEquals(SegmentOfResult.PROCESSING, notReady.segmentOfResult());
      assertEquals(number, notReady.receptionNumber());
    }
    BulkQualificationResponse result = download(MessageFamily.OQSmuquc, number);
    assertEquals(SegmentOfResult.NORMAL, result.header().segmentOfResult());
    assertEquals("the-request", result.header().arbitraryFileIdentifier());
    assertEquals("20261125", result.header().qualificationConfirmationDate().text());
    assertEquals("6", result.header().numberOfProcessingResult());
    assertEquals("0", result.header().numberOfError());
    List<BulkConfirmUnit> units = result.body().bulkConfirmUnit();
    assertEquals(
        List.of("P1", "P3", "P4", "P5", "P8", "P33"),
        units.stream().map(u -> u.qualificationConfirmSearchInfo().arbitraryIdentifier()).toList());
    assertEquals("試験　太郎", units.get(0).resultOfQualificationConfirmation().get(0).name());
    assertEquals(QualificationValidity.INVALID, units.get(2).qualificationValidity());
    assertEquals(QualificationValidity.NONE, units.get(3).qualificationValidity());
  }

  @Test
  void anInquiryBringsReducedEntriesWithoutLimitAndConsents() throws Exception {
    open("--bulk-processing", "0");
    String number = receive(MessageFamily.OQSmuquc, people(9));
    QualificationEntry entry =
        download(MessageFamily.OQSmuquc, number)
            .body()
            .bulkConfirmUnit()
            .get(0)
            .resultOfQualificationConfirmation()
            .get(0);
    assertNotNull(entry.limitApplicationCertificateChanged());
    assertNull(entry.limitApplicationCertificateRelatedInfo());
    assertNull(entry.pharmacistsInfoConsFlg());
  }

  @ParameterizedTest
  @EnumSource(names = {"OQSmutic", "OQSmuhvq", "OQSmuonq"})
  void aCollectionBringsEverythingOfThePeopleItIsFor(MessageFamily family) throws Exception {
    open("--bulk-processing", "0");
    BulkFilter filter =
        family == MessageFamily.OQSmutic
            ? Draft.of(BulkFilter.class).set("MedicalTreatmentMonth", "202611").build()
            : Draft.of(BulkFilter.class)
                .set("ConsentDateFrom", MessageDate.of(LocalDate.of(2026, 11, 1)))
                .set("ConsentDateTo", MessageDate.of(LocalDate.of(2026, 11, 24)))
                .build();
    String number = receive(family, collection(family, filter));
    BulkQualificationResponse result = download(family, number);
    assertFalse(result.body().bulkConfirmUnit().isEmpty());
    for (BulkConfirmUnit unit : result.body().bulkConfirmUnit()) {
      if (unit.resultOfQualificationConfirmation().isEmpty()) {
        continue;
      }
      QualificationEntry entry = unit.resultOfQualificationConfirmation().get(0);
      if (family == MessageFamily.OQSmutic) {
        assertTrue(
            unit.resultOfQualificationConfirmation().stream()
                .anyMatch(QualificationEntry::medicalAid));
      } else {
        assertEquals("1", entry.pharmacistsInfoConsFlg().code());
        assertNotNull(entry.pharmacistsInfoAvailableTime());
      }
    }
  }

  @Test
  void nobodyAgreedLongAgoOrInTheFuture() throws Exception {
    open("--bulk-processing", "0");
    BulkFilter filter =
        Draft.of(BulkFilter.class)
            .set("ConsentDateFrom", MessageDate.of(LocalDate.of(2026, 12, 1)))
            .build();
    String number = receive(MessageFamily.OQSmuhvq, collection(MessageFamily.OQSmuhvq, filter));
    BulkQualificationResponse result = download(MessageFamily.OQSmuhvq, number);
    assertEquals("0", result.header().numberOfProcessingResult());
    assertEquals(SegmentOfResult.NORMAL, result.header().segmentOfResult());
  }

  @Test
  void registeredNumbersComeBackFromTheReaderAndAfterARestart() throws Exception {
    open("--bulk-processing", "0");
    MessageName name = hospital.name(MessageFamily.OQSmuimm, "01");
    hospital.send(
        name,
        new BulkReferenceNumberRequest(
            header(),
            new BulkReferenceNumberRequestBody(
                List.of(
                    registration("00000001", hospital.person(1).coverage()),
                    registration("00000042", hospital.person(42).coverage()),
                    registration(
                        "X",
                        new Coverage(
                            "01",
                            "06990014",
                            "0",
                            "0",
                            null,
                            "1",
                            "030",
                            LocalDate.EPOCH,
                            null,
                            null))),
                List.of()),
            List.of()));
    String number = ((BulkReception) hospital.answer(name)).body().receptionNumber();
    MessageName fetch = fetch(MessageFamily.OQSmuimm, number);
    var result = (BulkReferenceNumberResponse) hospital.answer(fetch);
    assertEquals("1", result.header().numberOfError());
    assertEquals(
        List.of("1", "1", "2"),
        result.body().bulkRegistrationUnit().stream()
            .map(unit -> unit.processingResultStatus().code())
            .toList());
    hospital.close();
    open();
    assertEquals("00000042", hospital.face(hospital.card(42)).entries().get(0).referenceNumber());
    assertNull(hospital.face(hospital.card(43)).entries().get(0).referenceNumber());
  }

  @Test
  void aReceptionNumberNobodyGaveIsAnError() throws Exception {
    open();
    for (String unknown : new String[] {"1", "20261124091530000001", "../../etc/passwd"}) {
      ResponseHeader header = download(MessageFamily.OQSmuquc, unknown).header();
      assertEquals(SegmentOfResult.ABNORMAL, header.segmentOfResult());
      assertEquals("（試験用）受付番号が見つかりません", header.errorMessage());
    }
    String ours = receive(MessageFamily.OQSmuquc, people(1));
    assertEquals(
        SegmentOfResult.ABNORMAL,
        download(MessageFamily.OQSmutic, ours).header().segmentOfResult(),
        "another family's");
  }

  @Test
  void aReceptionIsKeptOverARestart() throws Exception {
    open("--bulk-processing", "0");
    String number = receive(MessageFamily.OQSmuquc, people(1, 2));
    hospital.close();
    open("--bulk-processing", "0");
    assertEquals(2, download(MessageFamily.OQSmuquc, number).body().bulkConfirmUnit().size());
  }

  @Test
  void aLargeResultIsWrittenInPartsAndIsOneMessage() throws Exception {
    open("--bulk-processing", "0", "--population", "1000", "--encoding", "Shift_JIS");
    List<QualificationSearch> searches = new ArrayList<>();
    for (int person = 1; person <= 1000; person++) {
      searches.add(Hospital.search(hospital.person(person)));
    }
    String number = receive(MessageFamily.OQSmuquc, inquiry(searches));
    BulkQualificationResponse result = download(MessageFamily.OQSmuquc, number);
    assertEquals(1000, result.body().bulkConfirmUnit().size());
    long errors =
        result.body().bulkConfirmUnit().stream()
            .filter(unit -> ProcessingResultStatus.ERROR.equals(unit.processingResultStatus()))
            .count();
    assertEquals(Long.toString(errors), result.header().numberOfError());
    assertTrue(errors > 0, "the stories have errors");
    assertEquals(
        List.of(),
        Hospital.names(root.resolve("1311111111/virtual-terminal-bulk")).stream()
            .filter(name -> name.startsWith("work"))
            .toList(),
        "nothing is left of the work");
  }

  @Test
  void resultsOfManyPeopleComeAsZipAndOthersDoNot() throws Exception {
    open("--bulk-processing", "0", "--bulk-zip", "2");
    MessageName few = fetch(MessageFamily.OQSmuquc, receive(MessageFamily.OQSmuquc, people(1, 2)));
    hospital.answer(few);
    MessageName many =
        fetch(MessageFamily.OQSmuquc, receive(MessageFamily.OQSmuquc, people(1, 2, 3)));
    byte[] zip = hospital.bytes(many.responseName("zip"));
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      assertEquals(many.responseName().fileName(), in.getNextEntry().getName());
      var inside =
          (BulkQualificationResponse)
              new MessageCodec().read(many.responseName(), in.readAllBytes());
      assertEquals(3, inside.body().bulkConfirmUnit().size());
    }
    assertFalse(Files.exists(hospital.terminal.res().resolve(many.responseName().fileName())));
  }

  @Test
  void aRequestThatSaysNothingComesBack() throws Exception {
    open();
    for (TerminalMessage empty : List.of(inquiry(List.of()), collectionWithoutHead())) {
      MessageFamily family =
          empty instanceof BulkQualificationRequest
              ? MessageFamily.OQSmuquc
              : MessageFamily.OQSmutic;
      MessageName name = hospital.name(family, "01");
      hospital.send(name, empty);
      Path reason = hospital.terminal.res().resolve(name.errorName().fileName());
      Hospital.awaitFile(reason);
      assertTrue(Files.readString(reason).contains("is missing"), Files.readString(reason));
      Hospital.awaitFile(hospital.terminal.res().resolve(name.fileName()));
    }
  }

  @Test
  void aRequestStillBeingWrittenIsLeftAndOneThatIsNoXmlComesBack() throws Exception {
    open();
    MessageName name = hospital.name(MessageFamily.OQSmuquc, "01");
    Path file = hospital.terminal.req().resolve(name.fileName());
    Files.writeString(file, "<XmlMsg><MessageHeader>");
    MessageName other = hospital.ask(1);
    hospital.answer(other);
    assertTrue(Files.exists(file), "looked at and left");
    Files.writeString(file, "<XmlMsg><MessageHeader></XmlMsg>");
    Path reason = hospital.terminal.res().resolve(name.errorName().fileName());
    Hospital.awaitFile(reason);
    assertTrue(Files.readString(reason).contains("NOT_WELL_FORMED at line 1"));
  }

  private void open(String... options) throws Exception {
    hospital = new Hospital(root, clock, options);
  }

  private String receive(MessageFamily family, TerminalMessage request) throws Exception {
    MessageName name = hospital.name(family, "01");
    hospital.send(name, request);
    BulkReception reception = (BulkReception) hospital.answer(name);
    assertEquals("the-request", reception.arbitraryFileIdentifier());
    return reception.body().receptionNumber();
  }

  private MessageName fetch(MessageFamily family, String number) throws Exception {
    MessageName name = hospital.name(family, "02");
    hospital.send(
        name,
        new BulkDownloadRequest(
            family, header(), new BulkDownloadBody(number, List.of()), List.of()));
    return name;
  }

  private BulkQualificationResponse download(MessageFamily family, String number) throws Exception {
    return (BulkQualificationResponse) hospital.answer(fetch(family, number));
  }

  private TerminalMessage people(int... numbers) {
    List<QualificationSearch> searches = new ArrayList<>();
    for (int number : numbers) {
      VirtualPerson person = hospital.person(number);
      searches.add(Hospital.search(person));
    }
    return inquiry(searches);
  }

  private static BulkQualificationRequest inquiry(List<QualificationSearch> searches) {
    return new BulkQualificationRequest(
        header(), new BulkQualificationRequestBody(searches, List.of()), List.of());
  }

  private static BulkCollectionRequest collection(MessageFamily family, BulkFilter filter) {
    return new BulkCollectionRequest(
        family, header(), new BulkCollectionRequestBody(filter, List.of()), List.of());
  }

  private static BulkCollectionRequest collectionWithoutHead() {
    return new BulkCollectionRequest(
        MessageFamily.OQSmutic,
        null,
        new BulkCollectionRequestBody(
            Draft.of(BulkFilter.class).set("MedicalTreatmentMonth", "202611").build(), List.of()),
        List.of());
  }

  private static RequestHeader header() {
    return new RequestHeader(
        "1311111111", MessageDate.of(LocalDate.of(2026, 11, 25)), "the-request", List.of());
  }

  private static ReferenceNumberRegistrationInfo registration(String number, Coverage coverage) {
    return new ReferenceNumberRegistrationInfo(
        number,
        coverage.insurerNumber(),
        coverage.symbol(),
        coverage.number(),
        coverage.branch(),
        List.of());
  }
}
