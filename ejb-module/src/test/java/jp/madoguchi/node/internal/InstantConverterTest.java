package jp.madoguchi.node.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import jp.madoguchi.access.AccountsCreated;
import jp.madoguchi.access.internal.InitialAccounts;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

class InstantConverterTest {
  @OnBothDatabases
  void instantsComeBackCutToMicrosecondsNullsAndMaximaToo(TestDatabase database) {
    SetClock clock = new SetClock("2026-11-24T09:15:30.123456999+09:00");
    database.run(
        em ->
            new Wiring(em, clock, new TestEvent<>(AccountsCreated.class))
                .wire(new InitialAccounts())
                .createFrom("a\tsecret\tCLERK\t受付"));
    Instant stored = Instant.parse("2026-11-24T00:15:30.123456Z");
    assertEquals(stored, ask(database, "select a.createdAt from Account a"));
    assertEquals(stored, ask(database, "select max(a.createdAt) from Account a"));
    assertEquals(null, ask(database, "select a.lastUse from Account a"));
    assertEquals(null, ask(database, "select max(a.lastUse) from Account a"));
  }

  private static Instant ask(TestDatabase database, String query) {
    return database.call(em -> em.createQuery(query, Instant.class).getSingleResult());
  }
}
