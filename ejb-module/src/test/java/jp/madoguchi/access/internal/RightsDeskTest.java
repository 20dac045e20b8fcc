package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.madoguchi.access.KnownGrant;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.RoleProposal;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.access.StaffVersion;
import jp.madoguchi.access.ViewingGrants;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.function.Executable;

class RightsDeskTest {
  @OnBothDatabases
  void aDoctorsRoleNeedsACheckedLicence(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.hire("mihon.jiro", "20011");
    refused(
        StaffRefusal.LICENCE_MISSING,
        () -> house.rights().give(house.of("mihon.jiro"), Role.DOCTOR, "入職"));
    house.rights().recordLicence(house.of("mihon.jiro"), LicenceKind.DOCTOR, "123901", false);
    refused(
        StaffRefusal.LICENCE_MISSING,
        () -> house.rights().give(house.of("mihon.jiro"), Role.DOCTOR, "入職"));
    house.rights().checkLicence(house.of("mihon.jiro"), LicenceKind.DOCTOR);
    assertTrue(house.rights().give(house.of("mihon.jiro"), Role.DOCTOR, "入職"));
    assertEquals(Set.of(Role.DOCTOR), house.roles("mihon.jiro"));
    assertEquals(
        List.of(
            "RECORD_LICENCE staff mihon.jiro LICENCE - -> DOCTOR (123901)",
            "CHECK_LICENCE staff mihon.jiro LICENCE DOCTOR -> DOCTOR (123901)",
            "GIVE_ROLE staff mihon.jiro ROLE - -> DOCTOR (入職)"),
        house.records().stream().filter(one -> !one.startsWith("HIRE")).toList());
    assertEquals("入職", house.member("mihon.jiro").roles().get(0).reason());
  }

  @OnBothDatabases
  void withdrawingALicenceTakesTheRoleAndWhatStandsOnIt(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.rights().recordLicence(house.of("doctor"), LicenceKind.DOCTOR, "５５５", true);
    assertEquals("555", house.line("doctor").licences().get(0).number());
    house.rights().give(house.of("doctor"), Role.ER_VIEWER, "救急外来");
    house.become("second");
    house.rights().confirm(house.book().proposals().get(0).id());
    assertEquals(Set.of(Role.DOCTOR, Role.ER_VIEWER), house.roles("doctor"));
    OpenedLogIn open = house.open("doctor");
    house.rights().withdrawLicence(house.of("doctor"), LicenceKind.DOCTOR, "取消処分");
    assertEquals(Set.of(), house.roles("doctor"));
    assertEquals(List.of(), house.line("doctor").licences());
    assertTrue(house.the(LogIns.class).find(open.logIn().key(), true).isEmpty());
  }

  @OnBothDatabases
  void threeRightsNeedTwoAdministratorsNeitherOfThemThePerson(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    assertFalse(house.rights().give(house.of("clerk"), Role.ADMIN, "交代"));
    assertEquals(Set.of(Role.CLERK), house.roles("clerk"));
    refused(
        StaffRefusal.ALREADY_HELD, () -> house.rights().give(house.of("clerk"), Role.ADMIN, "交代"));
    RoleProposal proposal = house.book().proposals().get(0);
    assertEquals("交代", proposal.reason());
    refused(StaffRefusal.NOT_TWO_PEOPLE, () -> house.rights().confirm(proposal.id()));
    house.become("clerk");
    refused(StaffRefusal.NOT_TWO_PEOPLE, () -> house.rights().confirm(proposal.id()));
    house.become("second");
    house.rights().confirm(proposal.id());
    assertEquals(Set.of(Role.CLERK, Role.ADMIN), house.roles("clerk"));
    assertEquals("admin", house.member("clerk").roles().get(1).proposedBy());
    assertEquals("second", house.member("clerk").roles().get(1).by());
    refused(StaffRefusal.PROPOSAL_GONE, () -> house.rights().confirm(proposal.id()));
    assertEquals(
        List.of(
            "PROPOSE_ROLE staff clerk ROLE - -> ADMIN (交代)",
            "GIVE_ROLE staff clerk ROLE - -> ADMIN (交代)"),
        house.records());
  }

  @OnBothDatabases
  void aProposalLapsesAfterSevenDaysAndCanBeRefusedBefore(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.rights().give(house.of("clerk"), Role.ADMIN, "交代");
    RoleProposal first = house.book().proposals().get(0);
    house.clock.forward(Duration.ofDays(7).minusMillis(1));
    assertEquals(1, house.member("clerk").proposals().size());
    house.clock.forward(Duration.ofMillis(1));
    assertEquals(List.of(), house.book().proposals());
    assertEquals(List.of(), house.member("clerk").proposals());
    house.become("second");
    refused(StaffRefusal.PROPOSAL_GONE, () -> house.rights().confirm(first.id()));
    house.rights().give(house.of("clerk"), Role.ADMIN, "再申請");
    house.rights().refuse(house.book().proposals().get(0).id());
    assertEquals(List.of(), house.book().proposals());
    assertEquals(Set.of(Role.CLERK), house.roles("clerk"));
  }

  @OnBothDatabases
  void aProposalEndsWhenAnAdministratorEndsThePerson(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    LocalDate today = LocalDate.of(2026, 11, 29);
    house.hire("mihon.jiro", "30001");
    house.rights().give(house.of("mihon.jiro"), Role.ADMIN, "交代");
    house.staff().describe(house.of("mihon.jiro"), StaffHouse.details("30001", today), "退職");
    assertEquals(List.of(), house.book().proposals());
    house.staff().describe(house.of("mihon.jiro"), StaffHouse.details("30001", null), "訂正");
    house.rights().give(house.of("mihon.jiro"), Role.ADMIN, "交代");
    house.staff().admit(house.of("mihon.jiro"), false, "調査中");
    assertEquals(List.of(), house.book().proposals(), "nobody decides about somebody shut out");
  }

  /** The last day of the personnel file comes by itself. */
  @OnBothDatabases
  void whoHasLeftIsGivenNothingAndNothingOfBeforeWhenHeComesBack(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.hire("mihon.jiro", "30001");
    LocalDate today = LocalDate.of(2026, 11, 29);
    house
        .staff()
        .describe(house.of("mihon.jiro"), StaffHouse.details("30001", today.plusDays(1)), "退職");
    house.rights().give(house.of("mihon.jiro"), Role.ADMIN, "交代");
    long proposal = house.book().proposals().get(0).id();
    house.clock.forward(Duration.ofDays(2));
    house.become("second");
    refused(StaffRefusal.PROPOSAL_GONE, () -> house.rights().confirm(proposal));
    house.staff().describe(house.of("mihon.jiro"), StaffHouse.details("30001", null), "再入職");
    refused(StaffRefusal.PROPOSAL_GONE, () -> house.rights().confirm(proposal));
    assertEquals(Set.of(), house.roles("mihon.jiro"));
  }

  @OnBothDatabases
  void whatHoldsWhenItIsProposedHasToHoldWhenItIsConfirmed(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.rights().give(house.of("nurse"), Role.ER_VIEWER, "救急");
    house.rights().withdraw(house.of("nurse"), Role.GRANTED, "異動");
    house.become("second");
    long proposal = house.book().proposals().get(0).id();
    refused(StaffRefusal.ADD_ON_ALONE, () -> house.rights().confirm(proposal));
  }

  @OnBothDatabases
  void nobodyActsOnHimself(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    StaffVersion own = house.of("admin");
    refused(StaffRefusal.OWN_RIGHTS, () -> house.rights().give(own, Role.CLERK, "x"));
    refused(StaffRefusal.OWN_RIGHTS, () -> house.rights().withdraw(own, Role.ADMIN, "x"));
    refused(
        StaffRefusal.OWN_RIGHTS,
        () -> house.rights().recordLicence(own, LicenceKind.DOCTOR, "1", true));
    refused(
        StaffRefusal.OWN_RIGHTS,
        () ->
            house
                .rights()
                .grant(own, Set.of("YZK"), house.clock.instant(), later(house, 1), "第1号"));
    refused(StaffRefusal.OWN_RIGHTS, () -> house.staff().admit(own, false, "x"));
  }

  @OnBothDatabases
  void theLastAdministratorStays(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.rights().withdraw(house.of("second"), Role.ADMIN, "異動");
    house.become("second");
    refused(
        StaffRefusal.LAST_ADMINISTRATOR,
        () -> house.rights().withdraw(house.of("admin"), Role.ADMIN, "x"));
    refused(
        StaffRefusal.LAST_ADMINISTRATOR, () -> house.staff().admit(house.of("admin"), false, "x"));
    assertEquals(1, house.book().administrators());
  }

  @OnBothDatabases
  void aPageThatIsOldChangesNothing(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    StaffVersion shown = house.of("clerk");
    house.rights().give(shown, Role.BILLING, "兼務");
    refused(StaffRefusal.CHANGED_MEANWHILE, () -> house.rights().withdraw(shown, Role.CLERK, "異動"));
    refused(
        StaffRefusal.REASON_MISSING,
        () -> house.rights().withdraw(house.of("clerk"), Role.CLERK, " "));
  }

  @OnBothDatabases
  void aGrantIsForWhoeverHasTheRoleAndEndsEarlyWhenItIsEnded(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    Instant now = house.clock.instant();
    refused(
        StaffRefusal.GRANT_WITHOUT_ROLE,
        () -> house.rights().grant(house.of("clerk"), Set.of("YZK"), now, later(house, 3), "A-1"));
    for (Set<String> wrong : List.of(Set.<String>of(), Set.of("XXX"))) {
      refused(
          StaffRefusal.GRANT_WITHOUT_KIND,
          () -> house.rights().grant(house.of("nurse"), wrong, now, later(house, 3), "A-1"));
    }
    refused(
        StaffRefusal.PERIOD,
        () -> house.rights().grant(house.of("nurse"), Set.of("YZK"), later(house, 3), now, "A-1"));
    refused(
        StaffRefusal.APPROVAL_MISSING,
        () -> house.rights().grant(house.of("nurse"), Set.of("YZK"), now, later(house, 3), ""));
    house.rights().grant(house.of("nurse"), Set.of("YZK", "TKK"), now, later(house, 3), "A-12");
    assertTrue(granted(house, "YZK") && granted(house, "TKK"));
    KnownGrant drugs =
        house.member("nurse").grants().stream()
            .filter(one -> one.kind().equals("YZK"))
            .findFirst()
            .orElseThrow();
    house.rights().endGrant(house.of("nurse"), drugs.id(), "誤り");
    assertFalse(granted(house, "YZK"));
    assertTrue(granted(house, "TKK"));
    refused(
        StaffRefusal.NOT_HELD, () -> house.rights().endGrant(house.of("nurse"), drugs.id(), "誤り"));
    house.rights().withdraw(house.of("nurse"), Role.GRANTED, "異動");
    assertFalse(granted(house, "TKK"));
    assertEquals(
        List.of(
            "GRANT_VIEWING staff nurse GRANT - -> TKK (A-12)",
            "GRANT_VIEWING staff nurse GRANT - -> YZK (A-12)",
            "END_GRANT staff nurse GRANT YZK -> - (誤り)",
            "WITHDRAW_ROLE staff nurse ROLE GRANTED -> - (異動)",
            "END_GRANT staff nurse GRANT TKK -> - (異動)"),
        house.records());
  }

  private static boolean granted(StaffHouse house, String kind) {
    return house.the(ViewingGrants.class).granted("nurse", kind);
  }

  private static Instant later(StaffHouse house, int days) {
    return house.clock.instant().plus(Duration.ofDays(days));
  }

  static void refused(StaffRefusal why, Executable act) {
    assertEquals(why, assertThrows(StaffRefused.class, act).why());
  }
}
