package jp.madoguchi.terminal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample is read with the outcome its name says, and comes out of writing as it went in. */
class SampleMessagesTest {
  private final MessageCodec codec = new MessageCodec();

  static List<String> samples() {
    return Samples.all();
  }

  @Test
  void everySampleIsHere() {
    assertEquals(34, samples().size());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void hasAPlaceForEveryElementOfASample(String sample) throws Exception {
    List<String> unknown = new ArrayList<>();
    collectUnknown((Record) Samples.read(sample), unknown);
    assertEquals(List.of(), unknown);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadWrittenAndReadAgainEqual(String sample) throws Exception {
    TerminalMessage message = Samples.read(sample);
    for (MessageEncoding encoding : MessageEncoding.values()) {
      byte[] written = codec.write(message, encoding);
      assertEquals(message, codec.read(Samples.name(sample), written), encoding.declaration());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "02a-OQSsiquc01res_valid.xml, 1, 1, 1, 1",
    "02b-OQSsiquc01res_lost.xml, 1, 1, 2, 1",
    "02c-OQSsiquc01res_not_found.xml, 1, 1, 4, 0",
    "02d-OQSsiquc01res_multiple.xml, 1, 1, 5, 0",
    "02e-OQSsiquc01res_person_error.xml, 1, 2, , 0",
    "02f-OQSsiquc01res_system_error.xml, 9, , , 0",
    "11-OQSsiquc01res_face_full.xml, 1, 1, 1, 1",
    "12-OQSsiquc01res_face_insurance_plus_medicalaid.xml, 1, 1, 1, 2",
  })
  void isReadWithTheOutcomeItsNameSays(
      String sample, String segment, String status, String validity, int entries) throws Exception {
    QualificationResponse response = (QualificationResponse) Samples.read(sample);
    assertEquals(segment, response.header().segmentOfResult().code());
    assertEquals(status, code(response.processingResultStatus()));
    assertEquals(validity, code(response.validity()));
    assertEquals(entries, response.entries().size());
  }

  @Test
  void aPersonMayHaveInsuranceAndMedicalAid() throws Exception {
    var response =
        (QualificationResponse) Samples.read("12-OQSsiquc01res_face_insurance_plus_medicalaid.xml");
    QualificationEntry aid = response.entries().get(1);
    assertTrue(aid.medicalAid());
    assertEquals("12130000", aid.insurerNumber());
    MedicalTicketInfo ticket = aid.publicExpenseResultList().get(0);
    assertEquals(TicketType.MEDICAL, ticket.ticketType());
    assertEquals(PresenceStatus.ABSENT, ticket.statusOfInfecton());
  }

  @Test
  void aFaceResultCarriesConsentsPerKindAndTheLimitCertificate() throws Exception {
    var response = (QualificationResponse) Samples.read("11-OQSsiquc01res_face_full.xml");
    QualificationEntry entry = response.entries().get(0);
    assertEquals("試験　花子", entry.name());
    assertEquals("ｼｹﾝ ﾊﾅｺ", entry.nameKana());
    assertEquals(PrescriptionIssue.PAPER, response.prescriptionIssue());
    assertEquals(ConsentFlag.GIVEN, entry.consent(ConsentElement.YZK).flag());
    assertEquals(
        "2026-01-16T00:03:10Z",
        entry.consent(ConsentElement.YZK).availableTime().instant().orElseThrow().toString());
    assertEquals(ConsentFlag.NOT_GIVEN, entry.consent(ConsentElement.SHJ).flag());
    assertNull(entry.consent(ConsentElement.SHJ).availableTime());
    assertEquals(
        LimitCategory.B05,
        entry
            .limitApplicationCertificateRelatedInfo()
            .limitApplicationCertificateClassificationFlag());
    assertEquals(
        SpecificDiseaseCategory.CHRONIC_RENAL_FAILURE,
        entry.specificDiseasesCertificateList().get(0).specificDiseasesDiseaseCategory());
  }

  @Test
  void aBulkResultHoldsOneUnitPerPerson() throws Exception {
    var bulk = (BulkQualificationResponse) Samples.read("33b-OQSmuquc02res_done.xml");
    assertEquals(MessageFamily.OQSmuquc, bulk.family());
    List<BulkConfirmUnit> units = bulk.body().bulkConfirmUnit();
    assertEquals(2, units.size());
    assertEquals(List.of("000123"), units.get(0).referenceNumber());
    assertEquals(
        LimitChange.UNCHANGED,
        units
            .get(0)
            .resultOfQualificationConfirmation()
            .get(0)
            .limitApplicationCertificateChanged());
    assertEquals(QualificationValidity.NONE, units.get(1).qualificationValidity());
    assertEquals("P000124", units.get(1).qualificationConfirmSearchInfo().arbitraryIdentifier());
  }

  @Test
  void aBulkResultMayStillBeInTheMaking() throws Exception {
    var bulk = (BulkQualificationResponse) Samples.read("33a-OQSmuquc02res_processing.xml");
    assertEquals(SegmentOfResult.PROCESSING, bulk.header().segmentOfResult());
    assertNull(bulk.body());
  }

  @Test
  void fiveYearsOfCheckups() throws Exception {
    var checkups = (CheckupResponse) Samples.read("TKKsiquc01res_5years.xml");
    assertTrue(checkups.normal());
    assertEquals(5, checkups.body().specificHealthCheckupInfo().size());
    HealthCheckupItem height =
        checkups
            .body()
            .specificHealthCheckupInfo()
            .get(0)
            .healthCheckupResultAndQuestionInfos()
            .get(0);
    assertEquals("9N001000000000001", height.itemCode());
    assertEquals("169.9", height.dataValue());
  }

  @Test
  void drugsStandInThreeParallelBlocks() throws Exception {
    var drugs = (DrugResponse) Samples.read("YZKsiquc01res_mixed.xml");
    assertEquals(9, drugs.body().meTrMonthInf().size());
    assertEquals(1, drugs.body().shPrInf().size());
    assertEquals(1, drugs.body().czDiInf().size());
    assertEquals(
        "不眠時は医師に相談",
        drugs.body().czDiInf().get(0).czDiDateInfs().get(0).czDrugInfs().get(3).czSpInst());
  }

  /** Half of a person's checkups or drugs would be a wrong picture of the person. */
  @ParameterizedTest
  @CsvSource({"TKKsiquc01res_5years.xml", "YZKsiquc01res_mixed.xml"})
  void aPartOfAClinicalAnswerIsNeverReadAsOne(String sample) {
    byte[] whole = Samples.bytes(sample);
    int end = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('>');
    for (int length = 0; length <= end; length += length > end - 200 ? 1 : 97) {
      byte[] part = Arrays.copyOf(whole, length);
      MessageException cut =
          assertThrows(
              MessageException.class,
              () -> new MessageCodec().read(Samples.name(sample), part),
              sample + " cut after " + length);
      assertEquals(MessageException.Reason.TRUNCATED, cut.reason(), "cut after " + length);
    }
  }

  @ParameterizedTest
  @CsvSource({"TKKsiquc01res_error.xml", "YZKsiquc01res_error.xml"})
  void aRefusedClinicalRequestCarriesItsText(String sample) throws Exception {
    TerminalMessage message = Samples.read(sample);
    String text =
        message instanceof DrugResponse drugs
            ? drugs.header().messageContents()
            : ((CheckupResponse) message).header().messageContents();
    assertEquals("（試験用）閲覧の同意が確認できません", text);
  }

  @Test
  void aListElementThatRepeatsItselfIsReadToo() throws Exception {
    var reply = (PrescriptionResponse) Samples.read("60-EPSsiPIR01res_csv_rejected.xml");
    assertEquals("EPSB0052E", reply.body().csvCheckResultList().get(0).resultCode());
  }

  @Test
  void aPrintedMessageTellsNothingOfThePerson() throws Exception {
    for (String sample : samples()) {
      String printed = Samples.read(sample).toString();
      assertTrue(printed.matches("[A-Za-z]+\\[masked]"), printed);
    }
  }

  private static String code(OpenCode code) {
    return code == null ? null : code.code();
  }

  private static void collectUnknown(Record value, List<String> found) throws Exception {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object content = component.getAccessor().invoke(value);
      for (Object item : content instanceof List<?> list ? list : listOf(content)) {
        if (item instanceof UnknownElement unknown) {
          found.add(value.getClass().getSimpleName() + "/" + unknown.name());
        } else if (item instanceof Record part) {
          collectUnknown(part, found);
        }
      }
    }
  }

  private static List<?> listOf(Object content) {
    return content == null ? List.of() : List.of(content);
  }
}
