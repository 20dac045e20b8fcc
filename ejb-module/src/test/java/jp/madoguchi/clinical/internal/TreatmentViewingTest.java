package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.ClinicalKind.DRUGS;
import static jp.madoguchi.clinical.ClinicalKind.SURGERIES;
import static jp.madoguchi.clinical.ClinicalKind.TREATMENTS;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static jp.madoguchi.clinical.internal.Ward.no;
import static jp.madoguchi.clinical.internal.Ward.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.access.Role;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.SurgerySheet;
import jp.madoguchi.clinical.TreatedProcedure;
import jp.madoguchi.clinical.TreatmentMark;
import jp.madoguchi.clinical.TreatmentSheet;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger.Given;
import jp.madoguchi.requirements.Proves;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.DrugResponse;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

/** 診療 and 手術 come in one file and are two consents (MI, workflow rules §2.3 and §4.6). */
class TreatmentViewingTest {
  private static final String GALL_BLADDER = "試験腹腔鏡下胆嚢摘出術";
  private static final String ANAESTHESIA = "試験全身麻酔（閉鎖循環式）";
  private static final List<String> TREATED = List.of("試験人工腎臓（慢性維持透析）", "試験生活習慣病管理料", "試験ＣＴ撮影");

  private static Ward consented(TestDatabase database, Given surgery) {
    Ward ward = new Ward(database);
    ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.YZK), yes(ConsentKind.SRJ), surgery);
    return ward;
  }

  private static FetchState fetch(Ward ward, ClinicalKind kind) {
    return ward.view(viewer -> viewer.fetch(PATIENT, kind));
  }

  /** Asked for as the first of the day, and answered. */
  private static void answered(Ward ward, ClinicalKind kind, DrugResponse answer) {
    assertEquals(Status.ASKED, fetch(ward, kind).status());
    assertTrue(ward.deliver("202611240001", "a".repeat(64), answer));
  }

  private static List<TreatedProcedure> treatments(Ward ward) {
    return ((TreatmentSheet) ward.view(viewer -> viewer.sheet(PATIENT, TREATMENTS))).procedures();
  }

  private static List<String> treated(Ward ward) {
    return treatments(ward).stream().map(TreatedProcedure::name).toList();
  }

  private static List<String> operated(Ward ward) {
    return ((SurgerySheet) ward.view(viewer -> viewer.sheet(PATIENT, SURGERIES)))
        .procedures().stream().map(TreatedProcedure::name).toList();
  }

  @OnBothDatabases
  void asksForTheFileThatHasTreatmentsWithTheDrugs(TestDatabase database) {
    Ward ward = consented(database, no(ConsentKind.SHJ));
    assertEquals(Status.ASKED, fetch(ward, TREATMENTS).status());
    ClinicalRequest request = ward.terminal.written().get(0).request();
    assertEquals("4", request.body().fileCategory().code());
    assertEquals("202111", request.body().startDate().text());
    assertEquals("202611", request.body().endDate().text());
    assertEquals("06990014", request.header().insurerNumber());
    assertThrows(MedicalAccessRefused.class, () -> fetch(ward, SURGERIES));
  }

  @Proves({"MI-07", "SC-13"})
  @OnBothDatabases
  void showsWhatWasDoneNewestFirst(TestDatabase database) {
    Ward ward = consented(database, no(ConsentKind.SHJ));
    answered(ward, TREATMENTS, Samples.drugs());
    assertEquals(TREATED, treated(ward));
    TreatmentSheet sheet = (TreatmentSheet) ward.view(viewer -> viewer.sheet(PATIENT, TREATMENTS));
    assertEquals("2026-03", sheet.claimsUntil());
    assertEquals("試験総合病院", sheet.procedures().get(0).institution().name());
    assertEquals("SRJ 2026-02-12/2026-03-04 session 1", ward.audit().get(0).entry().subject());
    assertEquals(List.of(), ward.faults());
    assertEquals(0, ward.count("drug_line"), "drugs have a request of their own");
  }

  @Proves("SC-14")
  @OnBothDatabases
  void surgeryInAnAnswerForTreatmentsIsNotKeptWithoutItsOwnConsent(TestDatabase database) {
    Ward ward = consented(database, no(ConsentKind.SHJ));
    answered(ward, TREATMENTS, Samples.drugs());
    assertEquals(3, ward.count("procedure_line"));
    assertEquals(TREATED, treated(ward));
    assertEquals(
        ViewingRefusal.PATIENT_REFUSED,
        assertThrows(MedicalAccessRefused.class, () -> operated(ward)).reason());
  }

  @Proves({"MI-01", "SC-14"})
  @OnBothDatabases
  void surgeryThatIsKeptIsReadUnderItsConsentOnlyAndAtOnceNoLonger(TestDatabase database) {
    Ward ward = consented(database, yes(ConsentKind.SHJ));
    answered(ward, TREATMENTS, Samples.drugs());
    assertEquals(5, ward.count("procedure_line"));
    assertTrue(treated(ward).containsAll(List.of(GALL_BLADDER, ANAESTHESIA)));
    List<String> subjects =
        ward.audit().stream().limit(2).map(record -> record.entry().subject()).toList();
    assertEquals("SHJ session 1", subjects.get(0));
    assertTrue(subjects.get(1).startsWith("SRJ "), subjects::toString);

    ward.clock.set("2026-11-24T14:01:00+09:00");
    ward.cardSession("2026-11-24T14:00:00+09:00", false, no(ConsentKind.SHJ));
    assertEquals(5, ward.count("procedure_line"), "the rows are there");
    assertEquals(TREATED, treated(ward));
  }

  @OnBothDatabases
  void aGrantForTreatmentsIsNoneForSurgery(TestDatabase database) {
    Ward ward = consented(database, yes(ConsentKind.SHJ));
    answered(ward, TREATMENTS, Samples.drugs());
    database.sql(
        "insert into staff_account (id, name, display_name, password_hash, enabled, created_at)"
            + " values (7, 'nurse', '看護 三郎', 'x', true, current_timestamp)");
    database.sql(
        """
        insert into viewing_grant (id, account_id, kind, valid_from, valid_until, granted_by,
          approval)
        values (1, 7, 'SRJ', timestamp with time zone '2026-11-24 00:00:00+09:00',
          timestamp with time zone '2026-11-24 12:00:00+09:00', 'admin', '第12号')
        """);
    ward.caller.become("nurse", Role.GRANTED);
    ward.workplace.enter("192.0.2.30", Role.GRANTED);
    assertEquals(TREATED, treated(ward));
  }

  @OnBothDatabases
  void surgeryHasARequestAndLinesOfItsOwn(TestDatabase database) {
    Ward ward = consented(database, yes(ConsentKind.SHJ));
    answered(ward, SURGERIES, Samples.drugs());
    assertEquals(2, ward.count("procedure_line"));
    assertEquals(List.of(GALL_BLADDER, ANAESTHESIA), operated(ward));
    assertEquals(Status.NOT_ASKED, state(ward, TREATMENTS));
    assertEquals(Status.NOT_ASKED, state(ward, DRUGS));
  }

  @OnBothDatabases
  void aDrugGivenInSurgeryNeedsTheConsentToSurgeryToo(TestDatabase database) {
    DrugResponse answer = Samples.drugsBut("<MeTrIdCl>33</MeTrIdCl>", "<MeTrIdCl>５０</MeTrIdCl>");
    Ward ward = consented(database, yes(ConsentKind.SHJ));
    answered(ward, DRUGS, answer);
    assertEquals(26, drugs(ward));
    assertEquals("SHJ session 1", ward.audit().get(0).entry().subject());
    ward.clock.set("2026-11-24T14:01:00+09:00");
    ward.cardSession("2026-11-24T14:00:00+09:00", false, no(ConsentKind.SHJ));
    assertEquals(25, drugs(ward));
  }

  @OnBothDatabases
  void aDrugGivenInSurgeryIsNotKeptWithoutIt(TestDatabase database) {
    Ward ward = consented(database, no(ConsentKind.SHJ));
    answered(ward, DRUGS, Samples.drugsBut("<MeTrIdCl>33</MeTrIdCl>", "<MeTrIdCl>54</MeTrIdCl>"));
    assertEquals(25, ward.count("drug_line"));
  }

  private static int drugs(Ward ward) {
    return ((DrugSheet) ward.view(viewer -> viewer.sheet(PATIENT, DRUGS))).lines().size();
  }

  /** It may be a surgery. */
  @OnBothDatabases
  void aLineThatDoesNotSayWhatItIsNeedsBothConsentsAndIsTold(TestDatabase database) {
    DrugResponse answer = Samples.drugsBut("<MeTrIdCl>70</MeTrIdCl>", "");
    Ward refused = consented(database, no(ConsentKind.SHJ));
    answered(refused, TREATMENTS, answer);
    assertEquals(2, treated(refused).size());
    assertEquals(List.of("CLINICAL_LINES_LEFT_OUT"), refused.faults());
  }

  @OnBothDatabases
  void withBothConsentsItIsShownWithItsMark(TestDatabase database) {
    Ward ward = consented(database, yes(ConsentKind.SHJ));
    answered(ward, TREATMENTS, Samples.drugsBut("<MeTrIdCl>70</MeTrIdCl>", ""));
    TreatedProcedure scan =
        treatments(ward).stream().filter(one -> one.name().equals("試験ＣＴ撮影")).findFirst().get();
    assertTrue(scan.marks().contains(TreatmentMark.CLASS_UNKNOWN));
    assertFalse(scan.kind().isSurgical());
  }

  @OnBothDatabases
  void whatWouldBringRefusedDrugsIsNotAskedUnlessTheSiteSaysSo(TestDatabase database) {
    Ward ward = new Ward(database);
    ward.cardSession(Ward.GIVEN, false, no(ConsentKind.YZK), yes(ConsentKind.SRJ));
    FetchState state = fetch(ward, TREATMENTS);
    assertEquals(Status.NOT_ASKABLE, state.status());
    assertEquals("medical.refused.others", state.message());
    assertEquals(Status.NOT_ASKABLE, state(ward, TREATMENTS));
    assertEquals(List.of(), ward.terminal.written());
    System.setProperty("madoguchi.clinical.treatment.ask", "alone");
    assertEquals(Status.ASKED, fetch(ward, TREATMENTS).status());
    assertEquals(1, ward.terminal.written().size());
  }

  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.clinical.treatment.ask");
  }

  @OnBothDatabases
  void surgeryAloneBringsTreatmentsThatNobodyAgreedTo(TestDatabase database) {
    Ward ward = new Ward(database);
    ward.cardSession(
        Ward.GIVEN, false, yes(ConsentKind.YZK), no(ConsentKind.SRJ), yes(ConsentKind.SHJ));
    assertEquals(Status.NOT_ASKABLE, fetch(ward, SURGERIES).status());
  }

  @OnBothDatabases
  void anAnswerOfAnotherKindIsNotTakenForIt(TestDatabase database) {
    Ward ward = consented(database, no(ConsentKind.SHJ));
    fetch(ward, TREATMENTS);
    assertTrue(ward.deliver("202611240001", "a".repeat(64), Samples.checkups()));
    assertEquals(0, ward.count("procedure_line") + ward.count("checkup_line"));
    assertEquals(List.of("CLINICAL_NOT_ASKED"), ward.faults());
  }

  @OnBothDatabases
  void theLinesGoWithTheirRequest(TestDatabase database) {
    Ward ward = consented(database, yes(ConsentKind.SHJ));
    answered(ward, TREATMENTS, Samples.drugs());
    ward.clock.set("2026-11-26T09:15:29+09:00");
    assertEquals(0, ward.deleteOld());
    ward.clock.set("2026-11-26T09:15:30+09:00");
    assertEquals(1, ward.deleteOld());
    assertEquals(0, ward.count("procedure_line") + ward.count("clinical_request"));
  }

  @OnBothDatabases
  void badLinesHaveTheirMarksAndStay(TestDatabase database) {
    Ward ward = consented(database, no(ConsentKind.SHJ));
    answered(
        ward,
        TREATMENTS,
        Samples.drugsBut(
            "<MeTrInf><SinInfCd>199990004</SinInfCd><SinInfN>試験生活習慣病管理料</SinInfN>"
                + "<MeTrIdCl>13</MeTrIdCl><Qua1>1</Qua1><Times>1</Times>",
            "<MeTrInf><SinInfN>"
                + "長".repeat(256)
                + "</SinInfN><MeTrIdCl>13</MeTrIdCl><Qua1>10000</Qua1><Times>0</Times>"));
    TreatedProcedure bad =
        treatments(ward).stream().filter(one -> one.name().startsWith("長")).findFirst().get();
    assertEquals("長".repeat(256), bad.name());
    assertEquals(
        Stream.of(
                TreatmentMark.WITHOUT_CODE,
                TreatmentMark.QUANTITY_DOUBTFUL,
                TreatmentMark.TIMES_DOUBTFUL)
            .toList(),
        List.copyOf(bad.marks()));
    assertEquals(List.of("CLINICAL_LINES_LEFT_OUT"), ward.faults());
  }

  private static Status state(Ward ward, ClinicalKind kind) {
    return ward.view(viewer -> viewer.banner(PATIENT)).fetches().get(kind).status();
  }
}
