package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.ClinicalKind.CHECKUPS;
import static jp.madoguchi.clinical.ClinicalKind.DRUGS;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static jp.madoguchi.clinical.internal.Ward.no;
import static jp.madoguchi.clinical.internal.Ward.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import jp.madoguchi.access.ProofDue;
import jp.madoguchi.access.Role;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.OpenedPatient;
import jp.madoguchi.clinical.ViewingGround.ByConsent;
import jp.madoguchi.clinical.ViewingGround.ByEmergency;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.contingency.ContingencyRefusal;
import jp.madoguchi.contingency.ContingencyRefused;
import jp.madoguchi.contingency.ContingencyVersion;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.contingency.GroundOpening;
import jp.madoguchi.contingency.IdentityBasis;
import jp.madoguchi.contingency.NewOpening;
import jp.madoguchi.contingency.OpeningReason;
import jp.madoguchi.contingency.internal.GroundDeskBean;
import jp.madoguchi.contingency.internal.GroundUsesBean;
import jp.madoguchi.requirements.Proves;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.function.Executable;

/** 救急時医療情報閲覧: who opens whom, for how long, and what is read by it. */
class EmergencyGroundTest {
  private static final String WORDS = "意識障害で搬送された";

  private Ward ward;

  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.contingency.emergency.kinds");
    System.clearProperty("madoguchi.contingency.emergency.minutes");
  }

  /**
   * The drugs came in the morning under a consent that the patient took back in the next session.
   */
  private void closed(TestDatabase database) {
    ward = new Ward(database);
    ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.YZK));
    ward.view(viewer -> viewer.fetch(PATIENT, DRUGS));
    ward.deliver("202611240001", "b".repeat(64), Samples.drugs());
    ward.cardSession("2026-11-24T09:40:00+09:00", false, no(ConsentKind.YZK));
    ward.clock.set("2026-11-24T10:00:00+09:00");
    erDoctor("doctor");
  }

  private void erDoctor(String name) {
    ward.caller.become(name, Role.DOCTOR, Role.ER_VIEWER);
    ward.workplace.enter("192.0.2.20", Role.DOCTOR);
  }

  static NewOpening unconscious(String patient) {
    return new NewOpening(patient, OpeningReason.UNCONSCIOUS, IdentityBasis.CARD_AND_FACE, WORDS);
  }

  private GroundOpening open(NewOpening wanted) {
    return ward.by(new GroundDeskBean(), desk -> desk.emergency(wanted));
  }

  private GroundOpening open() {
    return open(unconscious(PATIENT));
  }

  private ViewingRefusal refusal(String patient, ClinicalKind kind) {
    return assertThrows(
            MedicalAccessRefused.class, () -> ward.view(viewer -> viewer.sheet(patient, kind)))
        .reason();
  }

  private static void refuses(ContingencyRefusal why, Executable act) {
    assertEquals(why, assertThrows(ContingencyRefused.class, act).why());
  }

  @Proves("SC-18")
  @OnBothDatabases
  void opensWhatIsHeldToTheOneWhoOpenedAndUntilTheInstant(TestDatabase database) {
    closed(database);
    assertEquals(ViewingRefusal.PATIENT_REFUSED, refusal(PATIENT, DRUGS));
    GroundOpening opening = open();
    assertEquals(Ward.instant("2026-11-24T10:30:00+09:00"), opening.until());
    assertFalse(ward.view(viewer -> viewer.sheet(PATIENT, DRUGS)).isEmpty());
    assertEquals(
        1,
        ward.count(
            "audit_record where action = 'VIEW_MEDICAL' and ground = 'EMERGENCY' and outcome ="
                + " 'OK' and account = 'doctor' and patient_number = '000123'"));
    ward.clock.set("2026-11-24T10:29:59.999999+09:00");
    ward.view(viewer -> viewer.sheet(PATIENT, DRUGS));
    ward.clock.set("2026-11-24T10:30:00+09:00");
    assertEquals(ViewingRefusal.PATIENT_REFUSED, refusal(PATIENT, DRUGS), "at the very instant");
    open();
    ward.view(viewer -> viewer.sheet(PATIENT, DRUGS));
    assertEquals(2, ward.count("ground_opening"));
  }

  @OnBothDatabases
  void opensNothingToAnybodyElseNorOfAnybodyElse(TestDatabase database) {
    closed(database);
    ward.register("000124", "見本　花子", "ミホン　ハナコ", LocalDate.of(1990, 1, 31), "2");
    open();
    assertEquals(ViewingRefusal.NEVER_ASKED, refusal("000124", DRUGS));
    erDoctor("other");
    assertEquals(ViewingRefusal.PATIENT_REFUSED, refusal(PATIENT, DRUGS));
    ward.caller.become("doctor", Role.DOCTOR);
    assertEquals(ViewingRefusal.PATIENT_REFUSED, refusal(PATIENT, DRUGS), "right withdrawn");
    ward.caller.become("doctor", Role.CLERK, Role.ER_VIEWER);
    ward.workplace.enter("192.0.2.20", Role.CLERK);
    assertEquals(ViewingRefusal.NO_RIGHT, refusal(PATIENT, DRUGS), "works as a clerk");
    refuses(ContingencyRefusal.NO_RIGHT, this::open);
    assertEquals(1, ward.count("audit_record where outcome = 'NO_RIGHT' and action = 'REFUSED'"));
  }

  @OnBothDatabases
  void whatIsNotHeldIsNeitherEmptyNorAskedFor(TestDatabase database) {
    closed(database);
    open();
    var banner = ward.view(viewer -> viewer.banner(PATIENT));
    assertEquals(Status.HERE, banner.fetches().get(DRUGS).status());
    assertEquals(Status.NOT_ASKED, banner.fetches().get(CHECKUPS).status());
    assertNull(banner.refusals().get(DRUGS));
    assertNull(ward.view(viewer -> viewer.sheet(PATIENT, CHECKUPS)).fetchedAt());
    assertThrows(
        MedicalAccessRefused.class, () -> ward.view(viewer -> viewer.fetch(PATIENT, CHECKUPS)));
    assertEquals(1, ward.count("clinical_request"));
  }

  @OnBothDatabases
  void whatIsHeldOfAnotherPersonIsNot(TestDatabase database) {
    closed(database);
    database.sql("update patient set birth_date = date '1970-01-01'");
    open();
    assertTrue(ward.view(viewer -> viewer.sheet(PATIENT, DRUGS)).isEmpty());
  }

  @OnBothDatabases
  void aConsentThatRunsGoesBefore(TestDatabase database) {
    closed(database);
    open();
    assertInstanceOf(ByEmergency.class, ward.view(viewer -> viewer.gate.require(PATIENT, DRUGS)));
    ward.cardSession("2026-11-24T10:05:00+09:00", false, yes(ConsentKind.YZK));
    assertInstanceOf(ByConsent.class, ward.view(viewer -> viewer.gate.require(PATIENT, DRUGS)));
  }

  @OnBothDatabases
  void theSettingSaysWhichKindsAndHowLong(TestDatabase database) {
    System.setProperty("madoguchi.contingency.emergency.kinds", "TKK");
    System.setProperty("madoguchi.contingency.emergency.minutes", "5");
    closed(database);
    assertEquals(Ward.instant("2026-11-24T10:05:00+09:00"), open().until());
    assertEquals(ViewingRefusal.PATIENT_REFUSED, refusal(PATIENT, DRUGS));
    assertEquals(Set.of(CHECKUPS), ward.view(viewer -> viewer.gate.opened(PATIENT)).kinds());
  }

  @OnBothDatabases
  void isStoppedByNoMissingStampOfTheAudit(TestDatabase database) {
    closed(database);
    ward.watch.stopped = true;
    ward.cardSession("2026-11-24T10:00:00+09:00", false, yes(ConsentKind.YZK));
    assertEquals(ViewingRefusal.AUDIT_UNSTAMPED, refusal(PATIENT, DRUGS));
    open();
    assertInstanceOf(ByEmergency.class, ward.view(viewer -> viewer.gate.require(PATIENT, DRUGS)));
  }

  @OnBothDatabases
  void isClosedByHand(TestDatabase database) {
    closed(database);
    open();
    refuses(ContingencyRefusal.ALREADY_OPEN, this::open);
    ward.clock.set("2026-11-24T10:10:00+09:00");
    ward.by(
        new GroundDeskBean(),
        desk -> {
          desk.close(PATIENT);
          return true;
        });
    assertEquals(ViewingRefusal.PATIENT_REFUSED, refusal(PATIENT, DRUGS));
    OpenedPatient opened = ward.view(viewer -> viewer.gate.opened(PATIENT));
    assertNull(opened.opening());
    assertEquals(Set.of(ExtraordinaryGround.EMERGENCY), opened.offered());
    assertEquals(1, ward.count("audit_record where action = 'CLOSE_GROUND'"));
    open();
  }

  @Proves("SC-18")
  @OnBothDatabases
  void needsReasonWordsIdentityAndAFreshProof(TestDatabase database) {
    closed(database);
    OpeningReason life = OpeningReason.LIFE_AND_BODY;
    IdentityBasis card = IdentityBasis.CARD_AND_FACE;
    refuses(ContingencyRefusal.NO_PATIENT, () -> open(unconscious("000999")));
    refuses(ContingencyRefusal.REASON, () -> open(new NewOpening(PATIENT, null, card, WORDS)));
    refuses(
        ContingencyRefusal.REASON,
        () -> open(new NewOpening(PATIENT, OpeningReason.ORAL_CONSENT, card, WORDS)));
    refuses(ContingencyRefusal.IDENTITY, () -> open(new NewOpening(PATIENT, life, null, WORDS)));
    refuses(ContingencyRefusal.WORDS, () -> open(new NewOpening(PATIENT, life, card, "　急患 　")));
    refuses(
        ContingencyRefusal.WORDS, () -> open(new NewOpening(PATIENT, life, card, "あ".repeat(401))));
    refuses(
        ContingencyRefusal.MY_NUMBER,
        () -> open(new NewOpening(PATIENT, life, card, "番号は 1234 5678 9018 と聞いた")));
    ward.workplace.withinLogIn(ward.clock.instant().minusSeconds(300));
    assertThrows(ProofDue.class, this::open);
    assertEquals(0, ward.count("ground_opening"));
    ward.workplace.withinLogIn(ward.clock.instant().minusSeconds(299));
    open(new NewOpening(PATIENT, life, card, "あ".repeat(5)));
  }

  @Proves("SC-18")
  @OnBothDatabases
  void anAuditorLooksThroughEachUseOnceItIsOver(TestDatabase database) {
    closed(database);
    open();
    ward.caller.become("auditor", Role.AUDITOR);
    GroundOpening use = ward.by(new GroundUsesBean(), uses -> uses.list(0, 10)).get(0);
    assertEquals("doctor", use.account());
    assertEquals(WORDS, use.words());
    assertEquals(
        1, ward.count("audit_shown where patient_number = '000123'"), "the list is a look too");
    refuses(ContingencyRefusal.STILL_OPEN, () -> review(use.shown(), "確認した"));
    ward.clock.set("2026-11-24T10:30:00+09:00");
    refuses(ContingencyRefusal.WORDS, () -> review(use.shown(), " "));
    refuses(ContingencyRefusal.GONE, () -> review(new ContingencyVersion(4711, 1), "確認した"));
    ward.caller.become("doctor", Role.AUDITOR);
    refuses(ContingencyRefusal.NOT_TWO_PEOPLE, () -> review(use.shown(), "確認した"));
    ward.caller.become("auditor", Role.AUDITOR);
    assertEquals(1, ward.by(new GroundUsesBean(), GroundUsesBean::open));
    review(use.shown(), "救急外来の記録と一致");
    assertEquals(0, ward.by(new GroundUsesBean(), GroundUsesBean::open));
    GroundOpening reviewed = ward.by(new GroundUsesBean(), uses -> uses.list(0, 10)).get(0);
    assertEquals("auditor", reviewed.reviewedBy());
    assertEquals("救急外来の記録と一致", reviewed.remark());
    refuses(ContingencyRefusal.ALREADY_REVIEWED, () -> review(use.shown(), "もう一度"));
    assertEquals(1, ward.count("audit_record where action = 'REVIEW_GROUND'"));
  }

  private boolean review(ContingencyVersion of, String remark) {
    return ward.by(
        new GroundUsesBean(),
        uses -> {
          uses.review(of, remark);
          return true;
        });
  }
}
