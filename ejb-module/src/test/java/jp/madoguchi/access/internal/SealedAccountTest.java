package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.PasswordFault;
import jp.madoguchi.access.PasswordHome;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.task.OpenedEnvelope;
import jp.madoguchi.task.TaskDesk;
import jp.madoguchi.task.TaskFilter;
import jp.madoguchi.task.TaskView;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** 非常用アカウント: sealed, seen, and sealed anew. */
class SealedAccountTest {
  @OnBothDatabases
  void itsUseIsRecordedAndATaskOfTheAdministrators(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    String envelope = seal(house);
    assertNull(house.member("clerk").unsealedAt());
    assertFalse(house.member("clerk").passwordDue());
    LoginOutcome.Accepted accepted =
        assertInstanceOf(LoginOutcome.Accepted.class, house.logIn("clerk", envelope));
    // in an emergency nobody is asked for a password of his own first
    assertFalse(accepted.roles().isEmpty());
    assertEquals(house.clock.instant(), house.member("clerk").unsealedAt());
    assertTrue(house.records().contains("OPEN_SEALED_ACCOUNT "), house.records()::toString);
    assertEquals(List.of(new OpenedEnvelope("clerk", "-")), alarms(house));
    // another log-in is another record, and the same alarm
    house.logIn("clerk", envelope);
    assertEquals(1, alarms(house).size());
    assertEquals(
        2, house.records().stream().filter(r -> r.startsWith("OPEN_SEALED_ACCOUNT")).count());
  }

  @OnBothDatabases
  void aWrongPasswordOpensNoEnvelope(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    seal(house);
    assertEquals(new LoginOutcome.LoginRefused(), house.logIn("clerk", "fourth-word"));
    assertNull(house.member("clerk").unsealedAt());
    assertEquals(List.of(), alarms(house));
  }

  @OnBothDatabases
  void anOpenedEnvelopeIsGoodForTwelveHoursUntilItIsSealedAnew(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    String envelope = seal(house);
    house.logIn("clerk", envelope);
    house.clock.forward(Duration.ofHours(12).minusSeconds(1));
    assertInstanceOf(LoginOutcome.Accepted.class, house.logIn("clerk", envelope));
    house.clock.forward(Duration.ofSeconds(1));
    assertEquals(new LoginOutcome.SealLapsed(), house.logIn("clerk", envelope));
    assertEquals(1, alarms(house).size());
    String fresh = house.staff().resetPassword(house.of("clerk"), "封をし直した").text();
    assertEquals(PasswordHome.SEALED, house.member("clerk").passwordHome());
    assertNull(house.member("clerk").unsealedAt());
    assertEquals(List.of(), alarms(house));
    assertEquals(new LoginOutcome.LoginRefused(), house.logIn("clerk", envelope));
    assertInstanceOf(LoginOutcome.Accepted.class, house.logIn("clerk", fresh));
  }

  /** Whoever opened it could keep it otherwise. */
  @OnBothDatabases
  void whoeverOpenedItMakesNoPasswordOfHisOwn(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    String envelope = seal(house);
    house.logIn("clerk", envelope);
    house.become("clerk");
    assertEquals(
        Optional.of(PasswordFault.KEPT_ELSEWHERE),
        house
            .the(Accounts.class)
            .changePassword(null, envelope.toCharArray(), "another-word-2027".toCharArray()));
  }

  @OnBothDatabases
  void noPasswordGoesToADirectoryThatIsNotThere(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    StaffRefused refused =
        assertThrows(
            StaffRefused.class,
            () -> house.staff().movePassword(house.of("clerk"), PasswordHome.DIRECTORY, "x"));
    assertEquals(StaffRefusal.NO_DIRECTORY, refused.why());
    seal(house);
    assertTrue(
        house.records().contains("MOVE_PASSWORD staff clerk PASSWORD LOCAL -> SEALED (非常用)"),
        house.records()::toString);
  }

  private static String seal(StaffHouse house) {
    return house.staff().movePassword(house.of("clerk"), PasswordHome.SEALED, "非常用").text();
  }

  private static List<?> alarms(StaffHouse house) {
    return house.the(TaskDesk.class).tasks(new TaskFilter(null, true, false), 0, 100).stream()
        .map(TaskView::details)
        .toList();
  }
}
