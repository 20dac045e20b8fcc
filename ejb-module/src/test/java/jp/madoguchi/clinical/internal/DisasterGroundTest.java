package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.ClinicalKind.CHECKUPS;
import static jp.madoguchi.clinical.ClinicalKind.DRUGS;
import static jp.madoguchi.clinical.ClinicalKind.SURGERIES;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static jp.madoguchi.clinical.internal.Ward.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.madoguchi.access.ProofDue;
import jp.madoguchi.access.Role;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.ViewingGround.ByDisaster;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.contingency.ContingencyRefusal;
import jp.madoguchi.contingency.ContingencyRefused;
import jp.madoguchi.contingency.ContingencyVersion;
import jp.madoguchi.contingency.DisasterPeriod;
import jp.madoguchi.contingency.DisasterState;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.contingency.GroundOpening;
import jp.madoguchi.contingency.IdentityBasis;
import jp.madoguchi.contingency.NewDisaster;
import jp.madoguchi.contingency.NewOpening;
import jp.madoguchi.contingency.OpeningReason;
import jp.madoguchi.contingency.internal.DisasterBookBean;
import jp.madoguchi.contingency.internal.DisasterDeskBean;
import jp.madoguchi.contingency.internal.GroundDeskBean;
import jp.madoguchi.requirements.Proves;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.function.Executable;

/** 災害時医療情報閲覧: two administrators open a period, and readers a patient within it. */
class DisasterGroundTest {
  private static final Instant FROM = instant("2026-11-24T10:00:00+09:00");
  private static final Instant UNTIL = instant("2026-11-24T10:20:00+09:00");
  private static final NewDisaster QUAKE = new NewDisaster("試験県全域", "事務連絡 第99号", "地震", FROM, UNTIL);

  private Ward ward;

  private void quake(TestDatabase database) {
    ward = new Ward(database);
    ward.clock.set("2026-11-24T09:50:00+09:00");
    admin("admin");
    enter(QUAKE);
    admin("second");
    approve(period().shown());
    doctor();
  }

  private void admin(String name) {
    ward.caller.become(name, Role.ADMIN);
    ward.workplace.enter("192.0.2.1", Role.ADMIN);
  }

  private void doctor() {
    ward.caller.become("doctor", Role.DOCTOR);
    ward.workplace.enter("192.0.2.20", Role.DOCTOR);
  }

  private boolean enter(NewDisaster typed) {
    return desk(desk -> desk.enter(typed));
  }

  private boolean approve(ContingencyVersion of) {
    return desk(desk -> desk.approve(of));
  }

  private boolean end(ContingencyVersion of, String why) {
    return desk(desk -> desk.end(of, why));
  }

  private boolean desk(java.util.function.Consumer<DisasterDeskBean> act) {
    return ward.by(
        new DisasterDeskBean(),
        desk -> {
          act.accept(desk);
          return true;
        });
  }

  private List<DisasterPeriod> running() {
    return ward.by(new DisasterBookBean(), DisasterBookBean::running);
  }

  private DisasterPeriod period() {
    return ward.by(new DisasterBookBean(), book -> book.list(0, 10)).get(0);
  }

  private GroundOpening open() {
    NewOpening oral =
        new NewOpening(PATIENT, OpeningReason.ORAL_CONSENT, IdentityBasis.FOUR_FACTS, "避難所で口頭で同意");
    return ward.by(new GroundDeskBean(), desk -> desk.disaster(oral));
  }

  private ViewingRefusal refusal(ClinicalKind kind) {
    return assertThrows(
            MedicalAccessRefused.class,
            () -> ward.view(viewer -> viewer.gate.require(PATIENT, kind)))
        .reason();
  }

  private static void refuses(ContingencyRefusal why, Executable act) {
    assertEquals(why, assertThrows(ContingencyRefused.class, act).why());
  }

  @Proves({"AC-11", "MI-09"})
  @OnBothDatabases
  void runsFromItsBeginningToItsEndAndNoLonger(TestDatabase database) {
    quake(database);
    ward.clock.set("2026-11-24T09:59:59.999999+09:00");
    assertEquals(List.of(), running());
    assertEquals(DisasterState.PLANNED, period().state());
    refuses(ContingencyRefusal.NO_DISASTER, this::open);
    assertEquals(Set.of(), ward.view(viewer -> viewer.gate.opened(PATIENT)).offered());
    ward.clock.set("2026-11-24T10:00:00+09:00");
    assertEquals("試験県全域", running().get(0).region());
    assertEquals(
        Set.of(ExtraordinaryGround.DISASTER),
        ward.view(viewer -> viewer.gate.opened(PATIENT)).offered());
    assertEquals(UNTIL, open().until(), "the period's end comes before the thirty minutes");
    assertInstanceOf(ByDisaster.class, ward.view(viewer -> viewer.gate.require(PATIENT, DRUGS)));
    assertInstanceOf(ByDisaster.class, ward.view(viewer -> viewer.gate.require(PATIENT, CHECKUPS)));
    assertEquals(ViewingRefusal.NEVER_ASKED, refusal(SURGERIES), "薬剤・診療・健診 alone");
    ward.view(viewer -> viewer.sheet(PATIENT, DRUGS));
    assertEquals(
        1, ward.count("audit_record where action = 'VIEW_MEDICAL' and ground = 'DISASTER'"));
    ward.clock.set("2026-11-24T10:19:59.999999+09:00");
    ward.view(viewer -> viewer.gate.require(PATIENT, DRUGS));
    ward.clock.set("2026-11-24T10:20:00+09:00");
    assertEquals(ViewingRefusal.NEVER_ASKED, refusal(DRUGS));
    assertEquals(List.of(), running());
    assertEquals(DisasterState.OVER, period().state());
  }

  @Proves("SC-19")
  @OnBothDatabases
  void endedEarlyItEndsWhatWasOpenedByIt(TestDatabase database) {
    quake(database);
    ward.clock.set("2026-11-24T10:05:00+09:00");
    open();
    ward.view(viewer -> viewer.gate.require(PATIENT, DRUGS));
    admin("admin");
    refuses(ContingencyRefusal.WORDS, () -> end(period().shown(), ""));
    end(period().shown(), "解除の連絡");
    doctor();
    assertEquals(ViewingRefusal.NEVER_ASKED, refusal(DRUGS));
    assertEquals(DisasterState.ENDED, period().state());
    admin("second");
    refuses(ContingencyRefusal.OVER, () -> end(period().shown(), "もう一度"));
    enter(QUAKE);
    assertEquals(2, ward.count("disaster_period"), "the announcement counts again");
  }

  @Proves({"AC-11", "SC-19"})
  @OnBothDatabases
  void nobodyOpensAPeriodAlone(TestDatabase database) {
    ward = new Ward(database);
    ward.clock.set("2026-11-24T10:00:00+09:00");
    admin("admin");
    enter(QUAKE);
    assertEquals(List.of(), running());
    refuses(ContingencyRefusal.NOT_TWO_PEOPLE, () -> approve(period().shown()));
    refuses(ContingencyRefusal.ALREADY_ENTERED, () -> enter(QUAKE));
    doctor();
    refuses(ContingencyRefusal.NO_DISASTER, this::open);
    admin("second");
    ContingencyVersion shown = period().shown();
    approve(shown);
    refuses(ContingencyRefusal.CHANGED_MEANWHILE, () -> approve(shown));
    refuses(ContingencyRefusal.NOTHING_WAITS, () -> approve(period().shown()));
    assertEquals(1, running().size());
  }

  @OnBothDatabases
  void whoEntersAndWhoApprovesProveWhoTheyAre(TestDatabase database) {
    ward = new Ward(database);
    ward.clock.set("2026-11-24T10:00:00+09:00");
    admin("admin");
    ward.workplace.withinLogIn(null);
    assertThrows(ProofDue.class, () -> enter(QUAKE));
    ward.workplace.withinLogIn(ward.clock.instant());
    enter(QUAKE);
    admin("second");
    ward.workplace.withinLogIn(null);
    assertThrows(ProofDue.class, () -> approve(period().shown()));
    ward.workplace.withinLogIn(ward.clock.instant());
    approve(period().shown());
    doctor();
    ward.workplace.withinLogIn(null);
    assertThrows(ProofDue.class, this::open);
  }

  @Proves("MI-09")
  @OnBothDatabases
  void whoIsNotQualifiedNeedsToBeChosenForIt(TestDatabase database) {
    quake(database);
    ward.clock.set("2026-11-24T10:00:00+09:00");
    ward.workplace.enter("192.0.2.30", Role.GRANTED);
    ward.caller.become("nurse", Role.GRANTED);
    refuses(ContingencyRefusal.NO_RIGHT, this::open);
    ward.caller.become("nurse", Role.GRANTED, Role.DISASTER_VIEWER);
    open();
    assertEquals(ViewingRefusal.NO_RIGHT, refusal(DRUGS), "the kind is not granted to her");
    ward.workplace.enter("192.0.2.30", Role.CLERK);
    ward.caller.become("clerk", Role.CLERK, Role.DISASTER_VIEWER);
    refuses(ContingencyRefusal.NO_RIGHT, this::open);
  }

  @OnBothDatabases
  void saysWhatIsWrongWithAPeriod(TestDatabase database) {
    ward = new Ward(database);
    ward.clock.set("2026-11-24T10:00:00+09:00");
    admin("admin");
    refuses(ContingencyRefusal.REGION, () -> enter(new NewDisaster(" ", "第1号", "地震", FROM, UNTIL)));
    refuses(ContingencyRefusal.SOURCE, () -> enter(new NewDisaster("県", "", "地震", FROM, UNTIL)));
    refuses(ContingencyRefusal.WORDS, () -> enter(new NewDisaster("県", "号", "", FROM, UNTIL)));
    refuses(ContingencyRefusal.PERIOD, () -> enter(new NewDisaster("県", "号", "地震", FROM, FROM)));
    refuses(
        ContingencyRefusal.PERIOD,
        () -> enter(new NewDisaster("県", "号", "地震", FROM.minusSeconds(9), FROM)));
    Instant most = FROM.plus(Duration.ofDays(92));
    refuses(
        ContingencyRefusal.TOO_LONG,
        () -> enter(new NewDisaster("県", "号", "地震", FROM, most.plusSeconds(1))));
    enter(new NewDisaster("県", "号", "地震", FROM, most));
  }
}
