package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import jp.madoguchi.access.AccountsCreated;
import jp.madoguchi.access.Role;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

class FirstToursTest {
  private static final String LINES =
      """
      clerk\tword-word\tCLERK,AUDITOR\t受付 花子
      other\tword-word\tCLERK\t受付 次郎
      """;

  private final SetClock clock = new SetClock("2026-11-24T08:30:00+09:00");
  private final Caller caller = new Caller("clerk", Role.CLERK);

  @OnBothDatabases
  void theHintsAreDueUntilTheyWereSeenAndNeverAgain(TestDatabase database) {
    accounts(database);
    assertTrue(due(database, Role.CLERK));
    assertTrue(due(database, Role.CLERK), "asking alone changes nothing");
    see(database, Role.CLERK);
    assertFalse(due(database, Role.CLERK));
    see(database, Role.CLERK);
    assertFalse(due(database, Role.CLERK));
    assertEquals(
        1L,
        database.<Number>call(
            em ->
                (Number) em.createNativeQuery("select count(*) from seen_tour").getSingleResult()));
  }

  @OnBothDatabases
  void eachRoleHasHintsOfItsOwnAndEachPerson(TestDatabase database) {
    accounts(database);
    see(database, Role.CLERK);
    caller.become("clerk", Role.AUDITOR);
    assertTrue(due(database, Role.AUDITOR));
    caller.become("other", Role.CLERK);
    assertTrue(due(database, Role.CLERK));
  }

  @OnBothDatabases
  void nothingIsNotedOfARoleThatTheCallerDoesNotWorkIn(TestDatabase database) {
    accounts(database);
    assertFalse(due(database, Role.AUDITOR));
    assertFalse(due(database, null));
    see(database, Role.AUDITOR);
    see(database, null);
    caller.become("clerk", Role.AUDITOR);
    assertTrue(due(database, Role.AUDITOR));
  }

  @OnBothDatabases
  void whoeverHasNoAccountHasNoHints(TestDatabase database) {
    caller.become("nobody", Role.CLERK);
    assertFalse(due(database, Role.CLERK));
    see(database, Role.CLERK);
  }

  private void accounts(TestDatabase database) {
    database.call(
        em ->
            new Wiring(em, clock, new TestEvent<>(AccountsCreated.class))
                .wire(new InitialAccounts())
                .createFrom(LINES));
  }

  private boolean due(TestDatabase database, Role role) {
    return with(database, tours -> tours.due(role));
  }

  private void see(TestDatabase database, Role role) {
    with(
        database,
        tours -> {
          tours.seen(role);
          return true;
        });
  }

  private <T> T with(TestDatabase database, Function<FirstToursBean, T> work) {
    return database.call(
        em -> work.apply(new Wiring(em, clock, caller.context()).wire(new FirstToursBean())));
  }
}
