package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.ClinicalKind.CHECKUPS;
import static jp.madoguchi.clinical.ClinicalKind.DRUGS;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static jp.madoguchi.clinical.internal.Ward.no;
import static jp.madoguchi.clinical.internal.Ward.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ConsentedSearch;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger.Given;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.requirements.Proves;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.UnmappableCharacterException;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

class MedicalRecordViewerTest {
  private static final String KEY = "a".repeat(64);

  private static Ward consented(TestDatabase database) {
    Ward ward = new Ward(database);
    ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.TKK), yes(ConsentKind.YZK));
    return ward;
  }

  /** Who was shown what came, and consented once more in the afternoon. */
  private static Ward consentedAnew(TestDatabase database) {
    Ward ward = consented(database);
    fetch(ward, CHECKUPS);
    ward.deliver("202611240001", KEY, Samples.checkups());
    ward.clock.set("2026-11-24T14:00:10+09:00");
    ward.cardSession(
        "2026-11-24T14:00:00+09:00",
        false,
        new Given(
            ConsentKind.TKK,
            "1",
            Ward.instant("2026-11-24T14:00:00+09:00"),
            Ward.instant("2026-11-25T14:00:00+09:00")));
    return ward;
  }

  private static FetchState fetch(Ward ward, ClinicalKind kind) {
    return ward.view(viewer -> viewer.fetch(PATIENT, kind));
  }

  private static ViewingRefusal refusal(Ward ward) {
    return assertThrows(MedicalAccessRefused.class, () -> checkups(ward)).reason();
  }

  private static CheckupSheet checkups(Ward ward) {
    return (CheckupSheet) ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS));
  }

  private static DrugSheet drugs(Ward ward) {
    return (DrugSheet) ward.view(viewer -> viewer.sheet(PATIENT, DRUGS));
  }

  @Proves({"MI-02", "MI-03"})
  @OnBothDatabases
  void asksWithTheNumbersOfTheAnswerThatCarriedTheConsent(TestDatabase database) {
    Ward ward = consented(database);
    assertEquals(Status.ASKED, fetch(ward, DRUGS).status());
    ClinicalRequest request = ward.terminal.written().get(0).request();
    assertEquals("06990014", request.header().insurerNumber());
    assertEquals("試験12", request.header().insuranceCardSymbol());
    assertEquals("345", request.header().insuredPersonIdentificationNumber());
    assertEquals("01", request.header().branchNumber());
    assertEquals("202111", request.body().startDate().text());
    assertEquals("202611", request.body().endDate().text());
    assertEquals("2", request.body().fileCategory().code());
    AuditRecord record = ward.audit().get(0);
    assertEquals(AuditAction.REQUEST_MEDICAL, record.entry().action());
    assertEquals("202611240001", record.entry().request());
    assertEquals("doctor", record.account());
  }

  @OnBothDatabases
  void showsTheCheckupsAndDrugsThatCame(TestDatabase database) {
    Ward ward = consented(database);
    fetch(ward, CHECKUPS);
    fetch(ward, DRUGS);
    assertTrue(ward.deliver("202611240001", KEY, Samples.checkups()));
    assertTrue(ward.deliver("202611240002", "b".repeat(64), Samples.drugs()));
    CheckupSheet sheet = checkups(ward);
    assertEquals(5, sheet.dates().size());
    assertEquals(ward.clock.instant(), sheet.fetchedAt());
    DrugSheet drugs = drugs(ward);
    assertEquals(26, drugs.lines().size());
    assertTrue(drugs.ownKnown(), "the terminal says which institution asks");
    AuditRecord viewed = ward.audit().get(0);
    assertEquals(AuditAction.VIEW_MEDICAL, viewed.entry().action());
    assertEquals("YZK 2026-02-10/2026-11-06 session 1", viewed.entry().subject());
    assertEquals("GIVEN", viewed.entry().consentState());
    assertEquals(Ward.instant(Ward.UNTIL), viewed.entry().consentUntil());
    assertEquals(List.of(), ward.faults());
  }

  @OnBothDatabases
  void whatHasNoReadableDayOrNoCodeIsShownApartAndTold(TestDatabase database) {
    Ward ward = consented(database);
    fetch(ward, CHECKUPS);
    ward.deliver(
        "202611240001",
        KEY,
        Samples.checkupsBut(
            "<EffectiveTime>20260616</EffectiveTime>", "<EffectiveTime>2026061</EffectiveTime>"));
    CheckupSheet sheet = checkups(ward);
    assertEquals(4, sheet.dates().size());
    assertTrue(
        sheet.unplaced().stream()
            .anyMatch(u -> u.item().equals("eGFR") && u.text().equals("49.1")));
    assertEquals(List.of("CLINICAL_LINES_LEFT_OUT"), ward.faults());
  }

  @OnBothDatabases
  void anAnswerOfWhichNothingHasAPlaceIsNoEmptyAnswer(TestDatabase database) {
    Ward ward = consented(database);
    fetch(ward, CHECKUPS);
    ward.deliver("202611240001", KEY, Samples.checkupsBut("<EffectiveTime>20", "<EffectiveTime>"));
    CheckupSheet sheet = checkups(ward);
    assertEquals(List.of(), sheet.dates());
    assertFalse(sheet.isEmpty());
  }

  @OnBothDatabases
  void asksOnceWhileTheAnswerIsOnItsWayOrHere(TestDatabase database) {
    Ward ward = consented(database);
    fetch(ward, CHECKUPS);
    assertEquals(Status.ASKED, fetch(ward, CHECKUPS).status());
    ward.deliver("202611240001", KEY, Samples.checkups());
    assertEquals(Status.HERE, fetch(ward, CHECKUPS).status());
    assertEquals(1, ward.terminal.written().size());
  }

  @OnBothDatabases
  void withoutAnAnswerItSaysSoAndMayBeAskedAgain(TestDatabase database) {
    Ward ward = consented(database);
    fetch(ward, CHECKUPS);
    ward.clock.set("2026-11-24T09:16:59+09:00");
    assertEquals(Status.ASKED, state(ward));
    ward.clock.set("2026-11-24T09:17:00+09:00");
    assertEquals(Status.NO_ANSWER, state(ward));
    assertEquals(Status.ASKED, fetch(ward, CHECKUPS).status());
    // the first answer comes after all: it is the same person and the same consent
    assertTrue(ward.deliver("202611240001", KEY, Samples.checkups()));
    assertEquals(5, checkups(ward).dates().size());
  }

  @OnBothDatabases
  void eachTerminalsOwnTimeLimitSaysWhenToGiveUp(TestDatabase database) {
    Ward ward = new Ward(database);
    ward.terminal.limits.put("dental TKKsiquc", Duration.ofSeconds(20));
    ward.cardSessionAt("dental", Ward.GIVEN, false, yes(ConsentKind.TKK), yes(ConsentKind.YZK));
    fetch(ward, CHECKUPS);
    fetch(ward, DRUGS);
    ward.clock.set("2026-11-24T09:16:19+09:00");
    assertEquals(Status.ASKED, state(ward));
    ward.clock.set("2026-11-24T09:16:20+09:00");
    assertEquals(Status.NO_ANSWER, state(ward));
    assertEquals(Status.ASKED, fetched(ward, DRUGS), "60 seconds hold for all others");
    ward.clock.set("2026-11-24T09:17:00+09:00");
    assertEquals(Status.NO_ANSWER, fetched(ward, DRUGS));

    // the same patient at the other terminal, whose own limit is longer than the usual one
    ward.terminal.limits.put("main TKKsiquc", Duration.ofSeconds(90));
    ward.cardSessionAt("main", "2026-11-24T09:16:59+09:00", false, yes(ConsentKind.TKK));
    fetch(ward, CHECKUPS);
    ward.clock.set("2026-11-24T09:18:29+09:00");
    assertEquals(Status.ASKED, state(ward));
    ward.clock.set("2026-11-24T09:18:30+09:00");
    assertEquals(Status.NO_ANSWER, state(ward));
  }

  @OnBothDatabases
  void aNewConsentAsksAnew(TestDatabase database) {
    Ward ward = consentedAnew(database);
    assertEquals(Status.NOT_ASKED, state(ward));
    assertEquals(0, checkups(ward).dates().size());
    assertEquals(Status.ASKED, fetch(ward, CHECKUPS).status());
    assertEquals(0, checkups(ward).dates().size(), "an answer is on its way");
    ward.clock.set("2026-11-24T14:01:10+09:00");
    assertEquals(Status.NO_ANSWER, state(ward));
    assertEquals(5, checkups(ward).dates().size(), "the centre is away: what was fetched before");
    assertTrue(checkups(ward).fetchedAt().isBefore(Ward.instant("2026-11-24T14:00:00+09:00")));
    assertTrue(ward.audit().get(0).entry().subject().endsWith(" fetched before"));
  }

  @OnBothDatabases
  void whatTheCentreRefusesIsNotShownFromBeforeEither(TestDatabase database) {
    Ward ward = consentedAnew(database);
    assertEquals(Status.ASKED, fetch(ward, CHECKUPS).status());
    RefusedRequest back =
        new RefusedRequest(
            new TerminalId("main"), "202611240002", "", KEY, "x.err", ward.clock.instant(), true);
    ward.<Boolean>results(results -> results.requestRefused(back));
    assertEquals(Status.GIVEN_BACK, state(ward));
    assertEquals(5, checkups(ward).dates().size(), "the centre was not asked");
    assertEquals(Status.ASKED, fetch(ward, CHECKUPS).status());
    ward.deliver("202611240003", KEY, Samples.checkupError());
    assertEquals(Status.REFUSED, state(ward));
    assertEquals(0, checkups(ward).dates().size());
  }

  @Proves("MI-01")
  @OnBothDatabases
  void closesAtTheInstantTheConsentEnds(TestDatabase database) {
    Ward ward = consented(database);
    ward.clock.set("2026-11-25T09:15:29+09:00");
    checkups(ward);
    ward.clock.set("2026-11-25T09:15:30+09:00");
    assertEquals(ViewingRefusal.RAN_OUT, refusal(ward));
    AuditRecord refused = ward.audit().get(0);
    assertEquals(AuditAction.REFUSED, refused.entry().action());
    assertEquals("cons.expired", refused.entry().outcome());
    assertEquals("EXPIRED", refused.entry().consentState());
  }

  @Proves("MI-01")
  @OnBothDatabases
  void theLatestChoiceWins(TestDatabase database) {
    Ward ward = consented(database);
    ward.clock.set("2026-11-24T14:01:00+09:00");
    ward.cardSession("2026-11-24T14:00:00+09:00", false, no(ConsentKind.TKK));
    assertEquals(ViewingRefusal.PATIENT_REFUSED, refusal(ward));
    assertEquals(Status.ASKED, fetch(ward, DRUGS).status());
  }

  @Proves("MI-01")
  @OnBothDatabases
  void neverAskedIsNotRefused(TestDatabase database) {
    Ward ward = new Ward(database);
    assertEquals(ViewingRefusal.NEVER_ASKED, refusal(ward));
    assertThrows(MedicalAccessRefused.class, () -> fetch(ward, CHECKUPS));
    assertEquals(List.of(), ward.terminal.written());
    assertEquals(0, ward.count("clinical_request"));
    assertEquals(2, ward.count("audit_record where action = 'REFUSED'"));
  }

  @Proves({"AC-02", "MI-04"})
  @OnBothDatabases
  void whoWorksAsClerkIsRefusedWhateverElseTheAccountHolds(TestDatabase database) {
    Ward ward = consented(database);
    ward.caller.become("both", Role.CLERK, Role.DOCTOR);
    ward.workplace.enter("192.0.2.1", Role.CLERK);
    assertEquals(ViewingRefusal.NO_RIGHT, refusal(ward));
  }

  @OnBothDatabases
  void anAnswerNobodyAskedForIsAFault(TestDatabase database) {
    Ward ward = consented(database);
    assertTrue(ward.deliver("202611249999", KEY, Samples.drugs()));
    fetch(ward, CHECKUPS);
    assertTrue(ward.deliver("202611240001", KEY, Samples.drugs()));
    assertEquals(0, ward.count("drug_line"));
    assertEquals(1, ward.count("exchange_fault where reason = 'CLINICAL_NOT_ASKED'"));
  }

  @OnBothDatabases
  void aSecondDeliveryChangesNothing(TestDatabase database) {
    Ward ward = consented(database);
    fetch(ward, CHECKUPS);
    ward.deliver("202611240001", KEY, Samples.checkups());
    long lines = ward.count("checkup_line");
    ward.deliver("202611240001", KEY, Samples.checkups());
    assertEquals(lines, ward.count("checkup_line"));
    assertEquals(List.of(), ward.faults());
  }

  @OnBothDatabases
  void aRefusalOfTheCentreIsShownInItsWords(TestDatabase database) {
    Ward ward = consented(database);
    fetch(ward, CHECKUPS);
    ward.deliver("202611240001", KEY, Samples.checkupError());
    FetchState state = ward.view(viewer -> viewer.banner(PATIENT)).fetches().get(CHECKUPS);
    assertEquals(Status.REFUSED, state.status());
    assertTrue(state.message().startsWith("（試験用）"), state.message());
  }

  @OnBothDatabases
  void aRequestThatCannotBeWrittenSaysWhy(TestDatabase database) {
    Ward ward = consented(database);
    ward.terminal.failWith(new UnmappableCharacterException("髙", null));
    FetchState state = fetch(ward, CHECKUPS);
    assertEquals(Status.NOT_ASKABLE, state.status());
    assertEquals("medical.refused.characters", state.message());
  }

  @OnBothDatabases
  void anUnreadableAnswerIsToldAndTakenOnceItIsPutBack(TestDatabase database) {
    Ward ward = consented(database);
    fetch(ward, CHECKUPS);
    ward.results(
        results -> {
          results.fileQuarantined(
              new QuarantinedFile(
                  new TerminalId("main"),
                  KEY,
                  "TKKsiquc01res_202611240001.xml",
                  ward.clock.instant(),
                  QuarantineReason.TRUNCATED,
                  List.of("9:1")));
          return null;
        });
    assertEquals(Status.UNREADABLE, state(ward));
    assertTrue(ward.deliver("202611240001", KEY, Samples.checkups()));
    assertEquals(Status.HERE, state(ward));
  }

  @OnBothDatabases
  void aLateRefusalLeavesTheAnswerAlone(TestDatabase database) {
    Ward ward = consented(database);
    fetch(ward, CHECKUPS);
    assertTrue(ward.deliver("202611240001", KEY, Samples.checkups()));
    RefusedRequest late =
        new RefusedRequest(
            new TerminalId("main"), "202611240001", "", KEY, "x.err", ward.clock.instant(), true);
    assertTrue(ward.<Boolean>results(results -> results.requestRefused(late)));
    assertEquals(Status.HERE, state(ward));
    assertFalse(ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS)).isEmpty());
  }

  @OnBothDatabases
  void otherResultsArePassedOn(TestDatabase database) {
    Ward ward = consented(database);
    RefusedRequest refusal =
        new RefusedRequest(
            new TerminalId("main"), "202611240077", "", KEY, "x.err", ward.clock.instant(), true);
    boolean taken = ward.results(results -> results.requestRefused(refusal));
    assertFalse(taken);
  }

  @OnBothDatabases
  void theBannerTellsThePersonTheConsentsAndTheFetches(TestDatabase database) {
    Ward ward = consented(database);
    fetch(ward, CHECKUPS);
    MedicalBanner banner = ward.view(viewer -> viewer.banner(PATIENT));
    assertEquals(PATIENT, banner.patient().number().value());
    assertEquals(Status.ASKED, banner.fetches().get(CHECKUPS).status());
    assertEquals(Status.NOT_ASKED, banner.fetches().get(DRUGS).status());
    assertEquals(5, banner.consents().size());
    assertFalse(banner.eligibilityOnly());
    assertNull(ward.view(viewer -> viewer.banner("999999")).patient());
  }

  @Proves("MI-01")
  @OnBothDatabases
  void anEligibilityOnlySessionIsTold(TestDatabase database) {
    Ward ward = new Ward(database);
    ward.cardSession(Ward.GIVEN, true);
    MedicalBanner banner = ward.view(viewer -> viewer.banner(PATIENT));
    assertTrue(banner.eligibilityOnly());
    assertEquals(ConsentState.NONE, banner.consents().get(0).state());
  }

  @OnBothDatabases
  void listsPatientsWhoseConsentRuns(TestDatabase database) {
    Ward ward = consented(database);
    assertEquals(
        1,
        ward.view(beans -> beans.consentedPatients(ConsentedSearch.ALL, 0, 50)).patients().size());
    assertEquals(AuditAction.LIST, ward.audit().get(0).entry().action());
    ward.clock.set(Ward.UNTIL);
    assertEquals(
        0,
        ward.view(beans -> beans.consentedPatients(ConsentedSearch.ALL, 0, 50)).patients().size());
  }

  @OnBothDatabases
  void contentIsDeletedADayAfterTheConsentEnded(TestDatabase database) {
    Ward ward = consented(database);
    fetch(ward, CHECKUPS);
    fetch(ward, DRUGS);
    ward.deliver("202611240001", KEY, Samples.checkups());
    ward.deliver("202611240002", "b".repeat(64), Samples.drugs());
    ward.clock.set("2026-11-26T09:15:29+09:00");
    assertEquals(0, ward.deleteOld());
    ward.clock.set("2026-11-26T09:15:30+09:00");
    assertEquals(2, ward.deleteOld());
    assertEquals(0, ward.count("checkup_line"));
    assertEquals(0, ward.count("drug_line"));
    assertEquals(0, ward.count("clinical_request"));
  }

  private static Status state(Ward ward) {
    return fetched(ward, CHECKUPS);
  }

  private static Status fetched(Ward ward, ClinicalKind kind) {
    return ward.view(viewer -> viewer.banner(PATIENT)).fetches().get(kind).status();
  }
}
