package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.PasswordFault;
import jp.madoguchi.access.PasswordHome;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.directory.internal.RunningDirectory;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** People whose passwords the hospital's directory keeps, a real one. */
@Tag("directory")
class DirectoryLogInTest {
  private static RunningDirectory running;

  @BeforeAll
  static void start() {
    running = RunningDirectory.start("localhost");
  }

  @AfterAll
  static void end() {
    running.close();
  }

  @OnBothDatabases
  void whoeverTheDirectoryVouchesForHasTheRolesOfTheStaffBook(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    assertNull(house.hire("taro", "1001").text());
    house.rights().give(house.of("taro"), Role.CLERK, "受付に配属");
    assertEquals(
        new LoginOutcome.Accepted("taro", "見本 次郎", Set.of(Role.CLERK)),
        house.logIn("taro", RunningDirectory.TARO));
    assertEquals(new LoginOutcome.LoginRefused(), house.logIn("taro", RunningDirectory.HANAKO));
    assertEquals(new LoginOutcome.LoginRefused(), house.logIn("taro", ""));
    assertEquals("taro OK|taro REFUSED|taro REFUSED", logIns(database));
  }

  @OnBothDatabases
  void wrongPasswordsCountAsTheyDoHere(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.hire("taro", "1001");
    for (int i = 0; i < 5; i++) {
      assertEquals(new LoginOutcome.LoginRefused(), house.logIn("taro", "wrong-word"));
    }
    assertInstanceOf(LoginOutcome.Locked.class, house.logIn("taro", RunningDirectory.TARO));
  }

  /** The directory tells neither case nor width apart: each way would give five more tries. */
  @OnBothDatabases
  void oneNameWrittenInSeveralWaysIsOneName(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.hire("taro", "1001");
    assertInstanceOf(LoginOutcome.Accepted.class, house.logIn("Ｔａｒｏ", RunningDirectory.TARO));
    for (String name : List.of("Taro", "tAro", "taRo", "tarO", "ｔａｒｏ")) {
      assertEquals(new LoginOutcome.LoginRefused(), house.logIn(name, "wrong-word"));
    }
    assertInstanceOf(LoginOutcome.Locked.class, house.logIn("taro", RunningDirectory.TARO));
    // an account of this program is not reached by another way of writing it
    assertEquals(new LoginOutcome.LoginRefused(), house.logIn("CLERK", "fourth-word"));
  }

  /** The password is right, so this says nothing to a guesser. */
  @OnBothDatabases
  void whoeverHasNoAccountHereIsToldSoAndRecorded(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    assertEquals(new LoginOutcome.UnknownHere(), house.logIn("nobody-here", "nobody-word-27"));
    assertEquals("nobody-here UNKNOWN_HERE", logIns(database));
  }

  /** A name in the directory is no key to an account whose password is kept here. */
  @OnBothDatabases
  void anAccountOfThisProgramIsNobodysInTheDirectory(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.hire("taro", "1001");
    String own = house.staff().movePassword(house.of("taro"), PasswordHome.LOCAL, "x").text();
    assertEquals(new LoginOutcome.LoginRefused(), house.logIn("taro", RunningDirectory.TARO));
    assertInstanceOf(LoginOutcome.Accepted.class, house.logIn("taro", own));
    assertInstanceOf(LoginOutcome.Accepted.class, house.logIn("clerk", "fourth-word"));
  }

  @OnBothDatabases
  void thePersonMayBeNamedByTheStaffNumber(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.hire("s-1001", "1001");
    house.hire("taro", "7");
    try (RunningDirectory byNumber = RunningDirectory.start("localhost")) {
      byNumber.set("identity.link", "staffNumber");
      byNumber.set("directory.attribute", "employeeNumber");
      byNumber.set("directory.base", "dc=hospital,dc=example");
      LoginOutcome outcome = house.logIn("taro", RunningDirectory.TARO);
      assertEquals("s-1001", assertInstanceOf(LoginOutcome.Accepted.class, outcome).account());
      // no number there, and so nobody here
      assertEquals(new LoginOutcome.UnknownHere(), house.logIn("hanako", RunningDirectory.HANAKO));
    }
  }

  @OnBothDatabases
  void aDirectoryThatIsAwayIsNobodysWrongPassword(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.hire("taro", "1001");
    String envelope =
        house.staff().movePassword(house.of("clerk"), PasswordHome.SEALED, "非常用").text();
    running.ldap().close();
    try {
      for (int i = 0; i < 6; i++) {
        assertEquals(new LoginOutcome.DirectoryAway(), house.logIn("taro", RunningDirectory.TARO));
      }
      // accounts of this program go on
      assertInstanceOf(LoginOutcome.Accepted.class, house.logIn("doctor", "third-word"));
      assertInstanceOf(LoginOutcome.Accepted.class, house.logIn("clerk", envelope));
    } finally {
      running.ldap().start();
    }
    assertInstanceOf(LoginOutcome.Accepted.class, house.logIn("taro", RunningDirectory.TARO));
    assertTrue(logIns(database).startsWith("taro DIRECTORY_AWAY|taro DIRECTORY_AWAY|"));
  }

  @OnBothDatabases
  void nobodyMakesAPasswordHereThatTheDirectoryKeeps(TestDatabase database) {
    StaffHouse house = new StaffHouse(database);
    house.hire("taro", "1001");
    StaffRefused refused =
        assertThrows(StaffRefused.class, () -> house.staff().resetPassword(house.of("taro"), "x"));
    assertEquals(StaffRefusal.PASSWORD_ELSEWHERE, refused.why());
    house.become("taro");
    assertEquals(
        Optional.of(PasswordFault.KEPT_ELSEWHERE),
        house
            .the(Accounts.class)
            .changePassword(
                null, RunningDirectory.TARO.toCharArray(), "another-word-2027".toCharArray()));
  }

  private static String logIns(TestDatabase database) {
    List<?> records =
        database.call(
            em ->
                em.createNativeQuery(
                        "select account || ' ' || outcome from audit_record where action like"
                            + " 'LOG_IN%' order by id")
                    .getResultList());
    return String.join("|", records.stream().map(Object::toString).toList());
  }
}
