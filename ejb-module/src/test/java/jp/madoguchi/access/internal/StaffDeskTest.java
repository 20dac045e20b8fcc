package jp.madoguchi.access.internal;

import static jp.madoguchi.access.internal.RightsDeskTest.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.FirstPassword;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.access.PasswordFault;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.access.StaffFinding;
import jp.madoguchi.access.StaffJob;
import jp.madoguchi.access.StaffLine;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffSearch;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

class StaffDeskTest {
  private static final String OWN = "purple-kettle-42-lizard";

  @OnBothDatabases
  void whoeverIsHiredMakesAPasswordOfHisOwnFirst(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    FirstPassword first = house.hire("mihon.jiro", "20011");
    house.rights().give(house.of("mihon.jiro"), Role.CLERK, "入職");
    // a program that calls with it has no role
    assertEquals(
        new LoginOutcome.Accepted("mihon.jiro", "見本 次郎", Set.of()),
        house.logIn("mihon.jiro", first.text()));
    OpenedLogIn open = house.open("mihon.jiro");
    assertTrue(open.logIn().passwordDue());
    assertEquals(Set.of(), open.logIn().groups());
    house.caller.become("mihon.jiro");
    assertEquals(Optional.of(PasswordFault.TOO_SHORT), change(house, first.text(), "short1"));
    assertEquals(Optional.of(PasswordFault.PRESENT_WRONG), change(house, "another", OWN));
    assertEquals(Optional.of(PasswordFault.UNCHANGED), change(house, first.text(), first.text()));
    assertEquals(Optional.empty(), change(house, open, first.text(), OWN));
    LiveLogIn found = house.the(LogIns.class).find(open.logIn().key(), true).orElseThrow();
    assertEquals(Set.of("CLERK"), found.groups());
    assertEquals(
        new LoginOutcome.Accepted("mihon.jiro", "見本 次郎", Set.of(Role.CLERK)),
        house.logIn("mihon.jiro", OWN));
    String records = String.join("\n", house.records());
    assertTrue(records.contains("CHANGE_PASSWORD"), records);
    assertFalse(records.contains(first.text()) || records.contains(OWN), records);
    assertFalse(first.toString().contains(first.text()), first::toString);
  }

  @OnBothDatabases
  void anotherPasswordEndsWhatElseIsOpenUnderTheAccount(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    LogIns logIns = house.the(LogIns.class);
    OpenedLogIn here = house.open("clerk");
    OpenedLogIn elsewhere = house.open("clerk");
    OpenedLogIn colleague = house.open("nurse");
    house.caller.become("clerk", Role.CLERK);
    change(house, here, "guess", OWN);
    assertTrue(logIns.find(elsewhere.logIn().key(), true).isPresent());
    change(house, here, "fourth-word", OWN);
    assertTrue(logIns.find(here.logIn().key(), true).isPresent());
    assertTrue(logIns.find(elsewhere.logIn().key(), true).isEmpty());
    house.become("admin");
    house.staff().resetPassword(house.of("clerk"), "忘れた");
    assertTrue(logIns.find(here.logIn().key(), true).isEmpty());
    assertTrue(logIns.find(colleague.logIn().key(), true).isPresent());
    assertEquals(
        List.of("PASSWORD_CHANGED", "PASSWORD_CHANGED"),
        database.call(
            em ->
                em.createNativeQuery(
                        "select end_reason from staff_session where ended_at is not null")
                    .getResultList()));
  }

  @OnBothDatabases
  void aLogInThatBeganWithTheFormerPasswordIsRefused(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    LoginAttempts attempts = house.the(LoginAttempts.class);
    String former = attempts.begin("clerk").passwordHash();
    house.caller.become("clerk", Role.CLERK);
    change(house, "fourth-word", OWN);
    assertInstanceOf(LoginOutcome.LoginRefused.class, attempts.settle("clerk", former));
    String present = attempts.begin("clerk").passwordHash();
    assertInstanceOf(LoginOutcome.Accepted.class, attempts.settle("clerk", present));
  }

  @OnBothDatabases
  void wrongPresentPasswordsLockAsAtTheLogIn(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.caller.become("clerk", Role.CLERK);
    for (int i = 0; i < 5; i++) {
      assertEquals(Optional.of(PasswordFault.PRESENT_WRONG), change(house, "guess" + i, OWN));
    }
    assertEquals(Optional.of(PasswordFault.LOCKED), change(house, "fourth-word", OWN));
    house.become("admin");
    assertNotNull(house.member("clerk").lockedUntil());
    house.staff().releaseLock(house.of("clerk"));
    assertNull(house.member("clerk").lockedUntil());
    assertInstanceOf(LoginOutcome.Accepted.class, house.logIn("clerk", "fourth-word"));
  }

  @OnBothDatabases
  void aResetMakesAnotherFirstPassword(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    FirstPassword first = house.staff().resetPassword(house.of("clerk"), "忘れた");
    assertInstanceOf(LoginOutcome.LoginRefused.class, house.logIn("clerk", "fourth-word"));
    assertInstanceOf(LoginOutcome.Accepted.class, house.logIn("clerk", first.text()));
    assertTrue(house.member("clerk").passwordDue());
    assertEquals(List.of("RESET_PASSWORD staff clerk PASSWORD (忘れた)"), house.records());
  }

  @OnBothDatabases
  void whoLeavesOrIsOnLeaveIsOutAtTheNextRequestOfThatDay(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    OpenedLogIn open = house.open("clerk");
    LogIns logIns = house.the(LogIns.class);
    describe(house, new Employment(null, LocalDate.of(2026, 11, 29), null, null));
    house.clock.set("2026-11-29T23:55:00+09:00");
    OpenedLogIn late = house.open("clerk");
    assertTrue(logIns.find(late.logIn().key(), true).isPresent());
    house.clock.set("2026-11-30T00:00:00+09:00");
    assertTrue(logIns.find(late.logIn().key(), true).isEmpty());
    assertTrue(logIns.living(Set.of(late.logIn().key())).isEmpty());
    assertTrue(logIns.open("clerk", null, false).isEmpty());
    assertInstanceOf(LoginOutcome.LoginRefused.class, house.logIn("clerk", "fourth-word"));
    assertEquals(
        "NOT_IN_SERVICE",
        database.call(
            em ->
                em.createNativeQuery(
                        "select end_reason from staff_session where id_hash = '"
                            + late.logIn().key().hex()
                            + "'")
                    .getSingleResult()));
    describe(
        house, new Employment(null, null, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)));
    assertTrue(logIns.open("clerk", open.logIn().key(), false).isPresent());
    house.clock.set("2026-12-01T00:00:00+09:00");
    assertTrue(logIns.open("clerk", null, false).isEmpty());
    house.clock.set("2027-01-01T00:00:00+09:00");
    assertTrue(logIns.open("clerk", null, false).isPresent());
  }

  @OnBothDatabases
  void theLastAdministratorDoesNotLeave(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.staff().describe(house.of("second"), leaving("2", "2026-12-31"), "退職");
    house.become("second");
    refused(
        StaffRefusal.LAST_ADMINISTRATOR,
        () -> house.staff().describe(house.of("admin"), leaving("1", "2026-12-31"), "退職"));
    house.staff().describe(house.of("admin"), leaving("1", "2026-12-30"), "退職");
  }

  @OnBothDatabases
  void whatChangedIsRecordedWithBeforeAndAfter(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.hire("mihon.jiro", "20011");
    StaffDetails now =
        new StaffDetails(
            "20011",
            "見本 次郎",
            "ミホン ジロウ",
            StaffJob.DOCTOR,
            "外科",
            new Employment(
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2027, 3, 31),
                LocalDate.of(2026, 12, 1),
                null));
    house.staff().describe(house.of("mihon.jiro"), now, "異動");
    assertEquals(
        List.of(
            "HIRE_STAFF staff mihon.jiro ACCOUNT - -> 見本 次郎",
            "HIRE_STAFF staff mihon.jiro STAFF_NUMBER - -> 20011",
            "HIRE_STAFF staff mihon.jiro KANA - -> ミホン ジロウ",
            "HIRE_STAFF staff mihon.jiro JOB - -> DOCTOR",
            "HIRE_STAFF staff mihon.jiro DEPARTMENT - -> 内科",
            "HIRE_STAFF staff mihon.jiro STARTS - -> 2026-04-01",
            "DESCRIBE_STAFF staff mihon.jiro DEPARTMENT 内科 -> 外科 (異動)",
            "DESCRIBE_STAFF staff mihon.jiro ENDS - -> 2027-03-31 (異動)",
            "DESCRIBE_STAFF staff mihon.jiro LEAVE - -> 2026-12-01/ (異動)"),
        house.records());
  }

  @OnBothDatabases
  void namesAndNumbersAreSomebodysOnce(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.hire("mihon.jiro", "20011");
    refused(StaffRefusal.ACCOUNT_TAKEN, () -> house.hire("MIHON.jiro", "20012"));
    refused(StaffRefusal.STAFF_NUMBER_TAKEN, () -> house.hire("other", "２００１１"));
    refused(StaffRefusal.ACCOUNT_NAME, () -> house.hire("a b", "20012"));
    refused(StaffRefusal.STAFF_NUMBER, () -> house.hire("other", "20/12"));
    refused(StaffRefusal.PERIOD, () -> house.staff().hire("other", leaving("3", "2026-03-31")));
    house.hire("other", null);
    house.hire("third", null);
  }

  @OnBothDatabases
  void findingsOfTheListAndOfEachLineAreTheSame(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.hire("mihon.jiro", "20011");
    house.staff().hire("leaver", leaving("20012", "2026-12-29"));
    house.staff().hire("gone", leaving("20013", "2026-11-28"));
    house.staff().hire("later", leaving("20014", "2026-12-30"));
    same(house);
    assertEquals(1, house.book().findings().get(StaffFinding.LEAVING));
    assertEquals(1, house.book().findings().get(StaffFinding.LICENCE_UNCHECKED));
    assertEquals(5, house.book().findings().get(StaffFinding.INCOMPLETE));
    assertEquals(0, house.book().findings().get(StaffFinding.REVIEW_DUE));
    house.rights().recordLicence(house.of("doctor"), LicenceKind.DOCTOR, "1", false);
    assertEquals(1, house.book().findings().get(StaffFinding.LICENCE_UNCHECKED));
    house.rights().checkLicence(house.of("doctor"), LicenceKind.DOCTOR);
    assertEquals(0, house.book().findings().get(StaffFinding.LICENCE_UNCHECKED));
    house.clock.forward(Duration.ofDays(365).plusMillis(1));
    assertEquals(5, house.book().findings().get(StaffFinding.REVIEW_DUE));
    house.staff().confirmRights(house.of("clerk"));
    assertEquals(4, house.book().findings().get(StaffFinding.REVIEW_DUE));
    assertEquals("admin", house.line("clerk").reviewedBy());
    same(house);
    assertEquals(5, house.book().print().size(), "whoever has a role stands on the paper");
    assertTrue(house.records().contains("PRINT_STAFF staff list, 5 people"));
  }

  private static void same(StaffHouse house) {
    List<StaffLine> all = house.book().list(new StaffSearch(null, null), 0, 200);
    for (StaffFinding finding : StaffFinding.values()) {
      assertEquals(
          all.stream()
              .filter(one -> one.findings().contains(finding))
              .map(StaffLine::account)
              .collect(Collectors.toSet()),
          house.book().list(new StaffSearch(null, finding), 0, 200).stream()
              .map(StaffLine::account)
              .collect(Collectors.toSet()),
          finding::name);
    }
  }

  @OnBothDatabases
  void aSearchFindsPartsOfWhatIsShownAndNothingByItsSigns(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.hire("mihon.jiro", "20011");
    for (String text : List.of("見本", "ジロウ", "0011", "MIHON", "内科")) {
      assertEquals(1, house.book().count(new StaffSearch(text, null)), text);
    }
    assertEquals(0, house.book().count(new StaffSearch("%", null)));
    assertEquals(
        "mihon.jiro", house.book().list(new StaffSearch(null, null), 0, 1).get(0).account());
  }

  private static void describe(StaffHouse house, Employment employment) {
    house
        .staff()
        .describe(
            house.of("clerk"), new StaffDetails(null, "受付 花子", null, null, null, employment), "人事");
  }

  private static StaffDetails leaving(String number, String day) {
    return StaffHouse.details(number, LocalDate.parse(day));
  }

  private static Optional<PasswordFault> change(StaffHouse house, String present, String wanted) {
    return change(house, null, present, wanted);
  }

  private static Optional<PasswordFault> change(
      StaffHouse house, OpenedLogIn own, String present, String wanted) {
    return house
        .the(Accounts.class)
        .changePassword(
            own == null ? null : own.logIn().key(), present.toCharArray(), wanted.toCharArray());
  }
}
