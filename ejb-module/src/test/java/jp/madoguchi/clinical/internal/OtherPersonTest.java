package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.ClinicalKind.CHECKUPS;
import static jp.madoguchi.clinical.ClinicalKind.DRUGS;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static jp.madoguchi.clinical.internal.Ward.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ConsentedSearch;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/**
 * The card of 試験 太郎 under the number of another patient: the doctor sees nothing but who is who.
 */
class OtherPersonTest {
  private static final String OTHER = "000777";
  private static final String KEY = "c".repeat(64);

  /** A's consents, and B in the register. */
  private static Ward two(TestDatabase database) {
    Ward ward = new Ward(database);
    ward.register(OTHER, "見本　花子", "ミホン　ハナコ", LocalDate.of(1990, 1, 31), "2");
    ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.TKK), yes(ConsentKind.YZK));
    return ward;
  }

  private static ViewingRefusal read(Ward ward, ClinicalKind kind) {
    return assertThrows(
            MedicalAccessRefused.class, () -> ward.view(viewer -> viewer.sheet(OTHER, kind)))
        .reason();
  }

  @OnBothDatabases
  void nothingIsFetchedForAnotherPatientThanTheCardNames(TestDatabase database) {
    Ward ward = two(database);
    ward.assign(OTHER);
    MedicalAccessRefused refused =
        assertThrows(
            MedicalAccessRefused.class, () -> ward.view(viewer -> viewer.fetch(OTHER, DRUGS)));
    assertEquals(ViewingRefusal.OTHER_PERSON, refused.reason());
    assertEquals(List.of(), ward.terminal.written());
    assertEquals(0, ward.count("clinical_request"));
    AuditEntry record = ward.audit().get(0).entry();
    assertEquals(AuditAction.REFUSED, record.action());
    assertEquals(OTHER, record.patientNumber());
    assertEquals("cons.otherperson", record.outcome());
    assertEquals("1", record.request());
  }

  @OnBothDatabases
  void whatIsHereAlreadyIsNotReadUnderAnotherPatient(TestDatabase database) {
    Ward ward = two(database);
    ward.view(viewer -> viewer.fetch(PATIENT, DRUGS));
    ward.deliver("202611240001", KEY, Samples.drugs());
    ward.assign(OTHER);
    database.sql("update clinical_request set patient_number = '" + OTHER + "'");
    assertEquals(ViewingRefusal.OTHER_PERSON, read(ward, DRUGS));
    assertEquals(ViewingRefusal.OTHER_PERSON, read(ward, CHECKUPS));
    assertEquals(2, ward.count("audit_record where outcome = 'cons.otherperson'"));
    assertEquals(0, ward.count("audit_record where action = 'VIEW_MEDICAL'"));
  }

  /** Although the patient's own consent runs: the request behind the sheet asked about another. */
  @OnBothDatabases
  void aSheetOfAnotherPersonIsNotShownUnderOnesOwnConsent(TestDatabase database) {
    Ward ward = two(database);
    ward.view(viewer -> viewer.fetch(PATIENT, DRUGS));
    ward.deliver("202611240001", KEY, Samples.drugs());
    database.sql("update clinical_request set birth_date = date '1990-01-31'");
    MedicalAccessRefused refused =
        assertThrows(
            MedicalAccessRefused.class, () -> ward.view(viewer -> viewer.sheet(PATIENT, DRUGS)));
    assertEquals(ViewingRefusal.OTHER_PERSON, refused.reason());
    assertEquals("cons.otherperson", ward.audit().get(0).entry().outcome());
  }

  @OnBothDatabases
  void theRegisterIsComparedAtEveryRead(TestDatabase database) {
    Ward ward = two(database);
    ward.view(viewer -> viewer.sheet(PATIENT, DRUGS));
    database.sql("update patient set birth_date = date '1968-04-16'");
    MedicalAccessRefused refused =
        assertThrows(
            MedicalAccessRefused.class, () -> ward.view(viewer -> viewer.sheet(PATIENT, DRUGS)));
    assertEquals(ViewingRefusal.OTHER_PERSON, refused.reason());
  }

  @OnBothDatabases
  void theBannerTellsWhoIsWhoAndNothingElse(TestDatabase database) {
    Ward ward = two(database);
    ward.assign(OTHER);
    MedicalBanner banner = ward.view(viewer -> viewer.banner(OTHER));
    assertEquals("見本　花子", banner.patient().name());
    assertEquals("試験　太郎", banner.otherPerson().name());
    assertEquals(LocalDate.of(1968, 4, 15), banner.otherPerson().birthDate());
    assertEquals(ViewingRefusal.OTHER_PERSON, banner.refusals().get(DRUGS));
    assertTrue(banner.fetches().isEmpty());
    Set<ConsentKind> told =
        banner.consents().stream().map(c -> c.kind()).collect(Collectors.toSet());
    assertEquals(Set.of(ConsentKind.TSR, ConsentKind.SRJ, ConsentKind.SHJ), told);
    assertEquals("cons.otherperson", ward.audit().get(0).entry().outcome());
    assertEquals(
        List.of(),
        ward.view(beans -> beans.consentedPatients(ConsentedSearch.ALL, 0, 50)).patients());
  }

  @OnBothDatabases
  void anAnswerOfTwoPersonsOpensNothing(TestDatabase database) {
    Ward ward = two(database);
    database.sql(
        """
        insert into answer (id, session_id, place, medical_aid, insurer_number, card_symbol,
          card_number, branch, full_name, name_kana, sex, birth_date, as_received)
        values (77, 1, 1, false, '06990014', '試験12', '345', '02', '見本　花子', 'ﾐﾎﾝ ﾊﾅｺ', '2',
          date '1990-01-31', 'x')
        """);
    assertThrows(
        MedicalAccessRefused.class, () -> ward.view(viewer -> viewer.sheet(PATIENT, DRUGS)));
  }

  /** The newest consent decides, not an older one whose answer happens to have numbers. */
  @OnBothDatabases
  void aConsentWithoutAnAnswerIsNobodys(TestDatabase database) {
    Ward ward = two(database);
    ward.clock.set("2026-11-24T14:01:00+09:00");
    ward.cardSession("2026-11-24T14:00:00+09:00", false, yes(ConsentKind.YZK));
    database.sql("delete from answer where session_id = 2");
    assertThrows(
        MedicalAccessRefused.class, () -> ward.view(viewer -> viewer.sheet(PATIENT, DRUGS)));
    assertEquals(List.of(), ward.terminal.written());
  }

  @OnBothDatabases
  void anAnswerAboutAnotherBirthDateIsNeverKept(TestDatabase database) {
    assertNotKept(database, CHECKUPS, Samples.checkupsBut("19680415", "19680416"));
  }

  @OnBothDatabases
  void anAnswerAboutATwinIsNeverKept(TestDatabase database) {
    assertNotKept(
        database,
        DRUGS,
        Samples.drugsBut(
            "<Name>試験　太郎</Name><KanaName>ｼｹﾝ ﾀﾛｳ", "<Name>試験　次郎</Name><KanaName>ｼｹﾝ ｼﾞﾛｳ"));
  }

  @OnBothDatabases
  void anAnswerAboutTheOtherSexIsNeverKept(TestDatabase database) {
    assertNotKept(database, DRUGS, Samples.drugsBut("<AdmGendCode>1", "<AdmGendCode>2"));
  }

  private static void assertNotKept(
      TestDatabase database, ClinicalKind kind, TerminalMessage answer) {
    Ward ward = two(database);
    ward.view(viewer -> viewer.fetch(PATIENT, kind));
    assertTrue(ward.deliver("202611240001", KEY, answer));
    assertEquals(List.of("CLINICAL_OTHER_PERSON"), ward.faults());
    assertEquals(0, ward.count("checkup_line") + ward.count("drug_line"));
    MedicalBanner banner = ward.view(viewer -> viewer.banner(PATIENT));
    assertEquals(Status.UNREADABLE, banner.fetches().get(kind).status());
    assertNull(ward.view(viewer -> viewer.sheet(PATIENT, kind)).newest());
  }

  /** Two readers, one second: the times of the consents alone do not say whose the sheet is. */
  @OnBothDatabases
  void aSheetBelongsToTheCardSessionThatItsRequestAskedAbout(TestDatabase database) {
    Ward ward = two(database);
    ward.view(viewer -> viewer.fetch(PATIENT, DRUGS));
    ward.deliver("202611240001", KEY, Samples.drugs());
    assertFalse(ward.view(viewer -> viewer.sheet(PATIENT, DRUGS)).isEmpty());
    ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.TKK), yes(ConsentKind.YZK));
    assertTrue(ward.view(viewer -> viewer.sheet(PATIENT, DRUGS)).isEmpty());
  }
}
