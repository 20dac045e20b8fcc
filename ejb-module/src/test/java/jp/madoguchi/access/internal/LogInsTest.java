package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.madoguchi.access.AccountsCreated;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInEnd;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogInSecret;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffRightsChanged;
import jp.madoguchi.access.StaffSession;
import jp.madoguchi.access.StaffSessionEnded;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

class LogInsTest {
  private static final String LINES =
      """
      clerk\tword-word\tCLERK\t受付 花子
      both\tword-word\tCLERK_LEAD,BILLING\t医事 次郎
      doctor\tword-word\tDOCTOR,ER_VIEWER\t試験 医師
      robot\tword-word\tSERVICE\t連携
      """;

  private final SetClock clock = new SetClock("2026-11-24T08:30:00+09:00");
  private final TestEvent<StaffSession> told = new TestEvent<>(StaffSession.class);
  private final TestEvent<StaffSessionEnded> ended = new TestEvent<>(StaffSessionEnded.class);
  private final TestEvent<StaffRightsChanged> rights = new TestEvent<>(StaffRightsChanged.class);
  private final Reachable reachable = new Reachable();
  private final SignsWhileAway away = new SignsWhileAway();

  @OnBothDatabases
  void anotherNodeFindsTheLogInWithItsRole(TestDatabase database) {
    OpenedLogIn opened = open(database, "clerk");
    LiveLogIn found = find(database, opened).orElseThrow();
    assertEquals(opened.logIn(), found);
    assertEquals(Set.of("CLERK"), found.groups());
    assertEquals("受付 花子", found.displayName());
  }

  @OnBothDatabases
  void theSecretStandsNowhereInTheDatabase(TestDatabase database) {
    OpenedLogIn opened = open(database, "clerk");
    List<?> rows =
        database.call(
            em ->
                em.createNativeQuery(
                        "select id_hash, account, display_name, active_role from staff_session")
                    .getResultList());
    String row = List.of((Object[]) rows.get(0)).toString();
    assertFalse(row.contains(opened.secret().text()), row);
    assertFalse(opened.toString().contains(opened.secret().text()), opened::toString);
    assertNotEquals(opened.secret(), open(database, "clerk").secret());
  }

  @OnBothDatabases
  void nobodyIsFoundUnderAnIdThatWasNeverGiven(TestDatabase database) {
    open(database, "clerk");
    assertEquals(
        Optional.empty(), with(database, logIns -> logIns.find(LogInSecret.made().key(), true)));
  }

  @OnBothDatabases
  void anAccountSwitchedOffIsOutAtItsNextRequest(TestDatabase database) {
    OpenedLogIn opened = open(database, "clerk");
    database.sql("update staff_account set enabled = false where name = 'clerk'");
    assertEquals(Map.of(), living(database, opened));
    assertEquals(Optional.empty(), find(database, opened));
    assertEquals(List.of(LogInEnd.SWITCHED_OFF), ends());
    database.sql("update staff_account set enabled = true where name = 'clerk'");
    assertEquals(Optional.empty(), find(database, opened), "an ended log-in stays ended");
  }

  @OnBothDatabases
  void aRoleTakenAwayOrGivenCountsAtTheNextRequest(TestDatabase database) {
    OpenedLogIn opened = open(database, "both");
    assertNull(opened.logIn().activeRole());
    with(database, logIns -> logIns.workAs(opened.logIn().key(), Role.BILLING));
    assertEquals(Set.of("BILLING"), find(database, opened).orElseThrow().groups());
    // whatever is open under the log-in asks for its rights again
    assertEquals(List.of(new StaffRightsChanged(opened.logIn().key())), rights.fired());
    database.sql("delete from staff_role where role = 'BILLING'");
    LiveLogIn left = find(database, opened).orElseThrow();
    assertNull(left.activeRole());
    assertEquals(Set.of(), left.groups());
    assertEquals(Set.of(Role.CLERK_LEAD), left.choices());
    database.sql("update staff_role set role = 'AUDITOR' where role = 'CLERK_LEAD'");
    assertEquals(Set.of(Role.AUDITOR), find(database, opened).orElseThrow().choices());
    database.sql("delete from staff_role where role = 'AUDITOR'");
    assertEquals(Optional.empty(), find(database, opened));
    assertEquals(List.of(LogInEnd.NO_ROLE), ends());
  }

  @OnBothDatabases
  void aRoleTheAccountDoesNotHaveCannotBeTakenUp(TestDatabase database) {
    OpenedLogIn opened = open(database, "both");
    assertThrows(
        IllegalArgumentException.class,
        () -> with(database, logIns -> logIns.workAs(opened.logIn().key(), Role.DOCTOR)));
  }

  @OnBothDatabases
  void accountsForProgramsAndAccountsSwitchedOffHaveNoPages(TestDatabase database) {
    create(database);
    assertEquals(Optional.empty(), with(database, logIns -> logIns.open("robot", null, false)));
    database.sql("update staff_account set enabled = false where name = 'clerk'");
    assertEquals(Optional.empty(), with(database, logIns -> logIns.open("clerk", null, false)));
    assertEquals(Optional.empty(), with(database, logIns -> logIns.open("nobody", null, false)));
  }

  @OnBothDatabases
  void itLastsAsLongAsThePersonGivesSignsAndNoLongerThanTwelveHours(TestDatabase database) {
    OpenedLogIn opened = open(database, "clerk");
    Instant end = clock.instant().plus(Duration.ofHours(12));
    while (clock.instant().isBefore(end)) {
      assertTrue(find(database, opened).isPresent(), () -> clock.instant().toString());
      clock.forward(Duration.ofMinutes(9));
    }
    assertEquals(Optional.empty(), find(database, opened));
    assertEquals(List.of(LogInEnd.TOO_LONG), ends());
  }

  @OnBothDatabases
  void whatThePageDoesByItselfIsNoSign(TestDatabase database) {
    OpenedLogIn opened = open(database, "doctor");
    for (int minute = 1; minute <= 5; minute++) {
      clock.forward(Duration.ofSeconds(59));
      assertTrue(with(database, l -> l.find(opened.logIn().key(), false)).isPresent());
    }
    clock.forward(Duration.ofSeconds(5 + 15));
    assertEquals(Optional.empty(), with(database, l -> l.find(opened.logIn().key(), false)));
    assertEquals(List.of(LogInEnd.IDLE), ends());
  }

  @OnBothDatabases
  void aSignIsWrittenOncePerStepAndNotPerRequest(TestDatabase database) {
    OpenedLogIn opened = open(database, "clerk");
    Instant first = lastSign(database, opened);
    clock.forward(Duration.ofSeconds(29));
    find(database, opened);
    assertEquals(first, lastSign(database, opened));
    clock.forward(Duration.ofSeconds(1));
    find(database, opened);
    assertEquals(clock.instant(), lastSign(database, opened));
  }

  @OnBothDatabases
  void whoLogsOutIsOutEverywhereAndIsRecordedOnce(TestDatabase database) {
    OpenedLogIn opened = open(database, "doctor");
    for (int i = 0; i < 2; i++) {
      with(
          database,
          logIns -> {
            logIns.logOut(opened.logIn().key());
            return null;
          });
    }
    assertEquals(Optional.empty(), find(database, opened));
    assertEquals(List.of(LogInEnd.LOGGED_OUT), ends());
    assertEquals(
        List.of(
            new StaffSession(
                "doctor",
                "試験 医師",
                Set.of(Role.DOCTOR, Role.ER_VIEWER),
                StaffSession.LoginStep.LOGGED_OUT)),
        told.fired());
  }

  @OnBothDatabases
  void aNewLogInInTheSameBrowserEndsTheOneBefore(TestDatabase database) {
    OpenedLogIn opened = open(database, "clerk");
    OpenedLogIn second =
        with(database, logIns -> logIns.open("doctor", opened.logIn().key(), false)).orElseThrow();
    assertEquals(Optional.empty(), find(database, opened));
    assertTrue(find(database, second).isPresent());
    assertEquals(List.of(LogInEnd.REPLACED), ends());
  }

  @OnBothDatabases
  void whoWasAtTheKeysWhileTheDatabaseWasAwayIsStillLoggedIn(TestDatabase database) {
    OpenedLogIn present = open(database, "clerk");
    OpenedLogIn absent = with(database, l -> l.open("clerk", null, false)).orElseThrow();
    reachable.away = true;
    for (int i = 0; i < 10; i++) {
      clock.forward(Duration.ofMinutes(4));
      assertThrows(DatabaseAway.class, () -> find(database, present));
    }
    reachable.away = false;
    assertTrue(find(database, present).isPresent());
    assertEquals(clock.instant(), lastSign(database, present));
    assertEquals(Optional.empty(), find(database, absent));
  }

  @OnBothDatabases
  void aSignAfterTheLimitWhileTheDatabaseIsAwayIsNone(TestDatabase database) {
    OpenedLogIn opened = open(database, "clerk");
    reachable.away = true;
    clock.forward(Duration.ofMinutes(11));
    assertThrows(DatabaseAway.class, () -> find(database, opened));
    reachable.away = false;
    assertEquals(Optional.empty(), find(database, opened));
  }

  @OnBothDatabases
  void whoLeavesWhileTheDatabaseIsAwayIsOutWhenItIsBack(TestDatabase database) {
    OpenedLogIn opened = open(database, "clerk");
    reachable.away = true;
    with(
        database,
        logIns -> {
          logIns.logOut(opened.logIn().key());
          return null;
        });
    reachable.away = false;
    assertEquals(Optional.empty(), find(database, opened));
    assertEquals(List.of(LogInEnd.LOGGED_OUT), ends());
    assertEquals(1, told.fired().size());
  }

  @OnBothDatabases
  void forgottenLogInsEndAndEndedOnesAreDeletedAfterTheirDays(TestDatabase database) {
    OpenedLogIn forgotten = open(database, "clerk");
    clock.forward(Duration.ofMinutes(21));
    OpenedLogIn alive = with(database, l -> l.open("clerk", null, false)).orElseThrow();
    assertEquals(1, retention(database, LogInRetention::endForgotten));
    assertEquals(Map.of(), living(database, forgotten));
    assertTrue(find(database, alive).isPresent());
    clock.forward(Duration.ofDays(30));
    assertEquals(0, retention(database, LogInRetention::delete));
    clock.forward(Duration.ofSeconds(1));
    assertEquals(1, retention(database, LogInRetention::delete));
    assertEquals(0, retention(database, LogInRetention::delete));
  }

  private int retention(TestDatabase database, Function<LogInRetention, Integer> work) {
    return database.call(em -> work.apply(new Wiring(em, clock).wire(new LogInRetention())));
  }

  private Instant lastSign(TestDatabase database, OpenedLogIn opened) {
    return database.call(em -> em.find(KeptLogIn.class, opened.logIn().key().hex()).lastSign());
  }

  private List<LogInEnd> ends() {
    return ended.fired().stream().map(StaffSessionEnded::why).toList();
  }

  private OpenedLogIn open(TestDatabase database, String account) {
    create(database);
    return with(database, logIns -> logIns.open(account, null, false)).orElseThrow();
  }

  private void create(TestDatabase database) {
    database.call(
        em ->
            new Wiring(em, clock, new TestEvent<>(AccountsCreated.class))
                .wire(new InitialAccounts())
                .createFrom(LINES));
  }

  private Optional<LiveLogIn> find(TestDatabase database, OpenedLogIn opened) {
    return with(database, logIns -> logIns.find(opened.secret().key(), true));
  }

  private Map<LogInKey, LiveLogIn> living(TestDatabase database, OpenedLogIn... some) {
    List<LogInKey> keys = new ArrayList<>();
    for (OpenedLogIn one : some) {
      keys.add(one.logIn().key());
    }
    return with(database, logIns -> logIns.living(Set.copyOf(keys)));
  }

  private <T> T with(TestDatabase database, Function<LogInsBean, T> work) {
    return database.call(
        em -> {
          Wiring wiring =
              new Wiring(em, clock, told, ended, rights, reachable, away, new LogInEndListeners());
          wiring.wire(new LogInWriting());
          return work.apply(wiring.wire(new LogInsBean()));
        });
  }

  private static final class Reachable implements DatabaseReadiness {
    private boolean away;

    @Override
    public boolean ready() {
      return !away;
    }

    @Override
    public boolean shared() {
      return true;
    }

    @Override
    public Instant since() {
      return Instant.EPOCH;
    }

    @Override
    public String lastError() {
      return away ? "NO_CONNECTION" : null;
    }
  }
}
