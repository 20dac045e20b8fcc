package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.madoguchi.access.AccountsCreated;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffSession;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

class LogInTest {
  private static final String LINES =
      "doctor\tsecret-word\tDOCTOR,ER_VIEWER\t試験 医師\nclerk\tother-word\tCLERK\t受付 花子\n";

  private final SetClock clock = new SetClock("2026-11-24T08:30:00+09:00");
  private final TestEvent<StaffSession> told = new TestEvent<>(StaffSession.class);
  private final Workplace workplace = new Workplace();
  private final Caller caller = new Caller("doctor", Role.DOCTOR);

  @OnBothDatabases
  void acceptsAndTellsRolesAndName(TestDatabase database) {
    create(database, LINES);
    LoginOutcome outcome = logIn(database, "doctor", "secret-word");
    assertEquals(
        new LoginOutcome.Accepted("doctor", "試験 医師", Set.of(Role.DOCTOR, Role.ER_VIEWER)), outcome);
    assertEquals(List.of(StaffSession.LoginStep.LOGGED_IN), steps());
    assertEquals(clock.instant(), account(database, "doctor").lastUse());
  }

  @OnBothDatabases
  void unknownNameAndWrongPasswordLookTheSame(TestDatabase database) {
    create(database, LINES);
    assertEquals(new LoginOutcome.LoginRefused(), logIn(database, "doctor", "secret-wore"));
    assertEquals(new LoginOutcome.LoginRefused(), logIn(database, "nobody", "secret-word"));
    assertEquals(new LoginOutcome.LoginRefused(), logIn(database, null, "secret-word"));
    assertEquals("doctor", told.fired().get(0).account());
    // what was typed as a name may be a password: it is told to nobody
    assertEquals("-", told.fired().get(1).account());
  }

  @OnBothDatabases
  void locksAfterFiveFailuresKnownAndUnknownNamesAlike(TestDatabase database) {
    create(database, LINES);
    for (String name : List.of("doctor", "nobody")) {
      for (int i = 0; i < 5; i++) {
        assertEquals(new LoginOutcome.LoginRefused(), logIn(database, name, "wrong"));
      }
      LoginOutcome.Locked locked =
          assertInstanceOf(LoginOutcome.Locked.class, logIn(database, name, "secret-word"));
      assertEquals(clock.instant().plus(Duration.ofMinutes(15)), locked.until());
    }
    clock.forward(Duration.ofMinutes(15));
    assertInstanceOf(LoginOutcome.Accepted.class, logIn(database, "doctor", "secret-word"));
    assertEquals(new LoginOutcome.LoginRefused(), logIn(database, "doctor", "wrong"));
  }

  /** Nobody can lock somebody else out from a desk of one's own. */
  @OnBothDatabases
  void aLockHoldsWhereTheFailuresWere(TestDatabase database) {
    create(database, LINES);
    workplace.enter("192.0.2.66", null);
    for (int i = 0; i < 20; i++) {
      logIn(database, "doctor", "wrong");
    }
    assertInstanceOf(LoginOutcome.Locked.class, logIn(database, "doctor", "secret-word"));
    workplace.enter("192.0.2.7", null);
    assertInstanceOf(LoginOutcome.Accepted.class, logIn(database, "doctor", "secret-word"));
    workplace.enter("192.0.2.66", null);
    assertInstanceOf(LoginOutcome.Locked.class, logIn(database, "doctor", "secret-word"));
  }

  @OnBothDatabases
  void onePlaceIsSlowedDownWhateverNamesAreTriedThere(TestDatabase database) {
    create(database, LINES);
    workplace.enter("2001:db8:0:1::5", null);
    for (int i = 0; i < 50; i++) {
      // each under a name of its own, and each from an address of its own
      workplace.enter("2001:db8:0:1::" + i, null);
      assertEquals(new LoginOutcome.LoginRefused(), logIn(database, "name" + i, "Spring2026"));
    }
    LoginOutcome.Throttled throttled =
        assertInstanceOf(LoginOutcome.Throttled.class, logIn(database, "doctor", "secret-word"));
    assertEquals(clock.instant().plus(Duration.ofMinutes(10)), throttled.until());
    workplace.enter("2001:db8:0:2::5", null);
    assertInstanceOf(LoginOutcome.Accepted.class, logIn(database, "doctor", "secret-word"));
    workplace.enter("2001:db8:0:1::5", null);
    clock.forward(Duration.ofMinutes(10));
    assertInstanceOf(LoginOutcome.Accepted.class, logIn(database, "doctor", "secret-word"));
  }

  /** Each call of a program is a log-in: they come side by side. */
  @OnBothDatabases
  void rightPasswordsSideBySideAreNoFailures(TestDatabase database) {
    create(database, LINES);
    for (int i = 0; i < 12; i++) {
      assertNull(begun(database, "doctor").lockedUntil());
    }
    for (int i = 0; i < 12; i++) {
      assertInstanceOf(LoginOutcome.Accepted.class, settled(database, "doctor", true));
    }
    assertInstanceOf(LoginOutcome.Accepted.class, logIn(database, "doctor", "secret-word"));
  }

  /** Twelve guesses begin before the first ends: after five nobody learns what a sixth was. */
  @OnBothDatabases
  void wrongPasswordsSideBySideGainNothing(TestDatabase database) {
    create(database, LINES);
    for (int i = 0; i < 5; i++) {
      assertEquals(new LoginOutcome.LoginRefused(), settled(database, "doctor", false));
    }
    assertInstanceOf(LoginOutcome.Locked.class, settled(database, "doctor", true));
    assertInstanceOf(LoginOutcome.Locked.class, settled(database, "doctor", false));
    assertInstanceOf(LoginOutcome.Locked.class, logIn(database, "doctor", "secret-word"));
  }

  @OnBothDatabases
  void aMyNumberTypedAsANameIsNotEvenKeptAsAHash(TestDatabase database) {
    create(database, LINES);
    assertEquals(new LoginOutcome.LoginRefused(), logIn(database, "1234-5678-9018", "x"));
    assertEquals(new LoginOutcome.LoginRefused(), logIn(database, "123456789018", "x"));
    Long counted =
        database.call(
            em ->
                em.createQuery("select count(f) from LoginFailure f", Long.class)
                    .getSingleResult());
    assertEquals(1L, counted.longValue(), "both count under no name");
  }

  private LoginAttempts.Attempt begun(TestDatabase database, String name) {
    return database.call(em -> attempts(em).begin(name));
  }

  private LoginOutcome settled(TestDatabase database, String name, boolean matched) {
    return database.call(
        em -> {
          LoginAttempts attempts = attempts(em);
          return attempts.settle(name, matched ? attempts.begin(name).passwordHash() : null);
        });
  }

  private LoginAttempts attempts(EntityManager em) {
    Wiring wiring = new Wiring(em, clock, told, workplace, caller.context());
    AccountsWired.in(wiring);
    return wiring.part(LoginAttempts.class);
  }

  @OnBothDatabases
  void theFifthTryMayStillBeRight(TestDatabase database) {
    create(database, LINES);
    for (int i = 0; i < 4; i++) {
      logIn(database, "doctor", "wrong");
    }
    assertInstanceOf(LoginOutcome.Accepted.class, logIn(database, "doctor", "secret-word"));
    for (int i = 0; i < 4; i++) {
      assertEquals(new LoginOutcome.LoginRefused(), logIn(database, "doctor", "wrong"));
    }
  }

  @OnBothDatabases
  void aSwitchedOffAccountIsRefused(TestDatabase database) {
    create(database, LINES);
    database.sql("update staff_account set enabled = false where name = 'doctor'");
    assertEquals(new LoginOutcome.LoginRefused(), logIn(database, "doctor", "secret-word"));
  }

  @OnBothDatabases
  void wipesThePassword(TestDatabase database) {
    create(database, LINES);
    char[] password = "secret-word".toCharArray();
    with(database, accounts -> accounts.logIn("doctor", password));
    assertArrayEquals(new char[password.length], password);
  }

  @OnBothDatabases
  void initialAccountsAreMadeOnceOnly(TestDatabase database) {
    assertEquals(2, create(database, LINES));
    assertEquals(0, create(database, "late\tword-word\tADMIN\t遅い\n"));
    assertEquals(2, accounts(database));
  }

  @OnBothDatabases
  void aBadLineMakesNoAccountAndIsNamedByItsNumberOnly(TestDatabase database) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> create(database, LINES + "boss\tpassw0rd\tKING\t王\n"));
    assertEquals("MADOGUCHI_INITIAL_ACCOUNTS line 3: no such role", refused.getMessage());
    assertEquals(0, accounts(database));
  }

  @OnBothDatabases
  void aGrantHoldsForItsKindFromItsStartUntilJustBeforeItsEnd(TestDatabase database) {
    create(database, LINES);
    clock.set("2026-11-24T09:00:00+09:00");
    database.run(
        em -> {
          Account account =
              em.createQuery("select a from Account a where a.name = 'clerk'", Account.class)
                  .getSingleResult();
          em.persist(
              new ViewingGrant(
                  account.id(),
                  "YZK",
                  clock.instant(),
                  clock.instant().plus(Duration.ofDays(1)),
                  "admin",
                  "第12号"));
        });
    assertTrue(granted(database, "YZK"));
    assertFalse(granted(database, "TKK"));
    clock.forward(Duration.ofDays(1).minusNanos(1000));
    assertTrue(granted(database, "YZK"));
    clock.forward(Duration.ofNanos(1000));
    assertFalse(granted(database, "YZK"));
    clock.set("2026-11-24T08:59:59+09:00");
    assertFalse(granted(database, "YZK"));
  }

  private static Account account(TestDatabase database, String name) {
    return database.call(
        em ->
            em.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name)
                .getSingleResult());
  }

  private static long accounts(TestDatabase database) {
    return database.call(
        em -> em.createQuery("select count(a) from Account a", Long.class).getSingleResult());
  }

  private boolean granted(TestDatabase database, String kind) {
    return with(database, accounts -> accounts.granted("clerk", kind));
  }

  private List<StaffSession.LoginStep> steps() {
    return told.fired().stream().map(StaffSession::step).toList();
  }

  private int create(TestDatabase database, String lines) {
    return database.call(
        em ->
            new Wiring(em, clock, new TestEvent<>(AccountsCreated.class))
                .wire(new InitialAccounts())
                .createFrom(lines));
  }

  private LoginOutcome logIn(TestDatabase database, String name, String password) {
    return with(database, accounts -> accounts.logIn(name, password.toCharArray()));
  }

  private <T> T with(TestDatabase database, Function<AccountsBean, T> work) {
    return database.call(
        (EntityManager em) -> {
          Wiring wiring = new Wiring(em, clock, told, workplace, caller.context());
          return work.apply(AccountsWired.in(wiring));
        });
  }
}
