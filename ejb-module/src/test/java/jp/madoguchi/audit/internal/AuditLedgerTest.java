package jp.madoguchi.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffSession;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.access.internal.AccountsWired;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditPapers;
import jp.madoguchi.audit.AuditQuery;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.ChainSealed;
import jp.madoguchi.node.internal.InstallationKeyMaking;
import jp.madoguchi.node.internal.InstallationKeysBean;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.OwnedLease;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

class AuditLedgerTest {
  private final SetClock clock = new SetClock("2026-11-24T08:30:00+09:00");
  private final Caller caller = new Caller("clerk", Role.CLERK);
  private final Workplace workplace = new Workplace();

  @OnBothDatabases
  void recordsWhoWhereAndWhat(TestDatabase database) {
    workplace.enter("192.0.2.7", Role.CLERK);
    record(database, "000123");
    seal(database);
    caller.become("auditor", Role.AUDITOR);
    AuditRecord record = search(database, everything()).get(0);
    assertEquals("clerk", record.account());
    assertEquals("CLERK", record.role());
    assertEquals("192.0.2.7", record.terminal());
    assertEquals(clock.instant(), record.at());
    assertEquals("000123", record.entry().patientNumber());
    assertEquals(clock.instant().plus(Duration.ofHours(1)), record.entry().consentUntil());
    assertNotNull(record.hash());
  }

  @OnBothDatabases
  void workOfADeviceHasNoAccount(TestDatabase database) {
    caller.become("ANONYMOUS");
    record(database, "000123");
    caller.become("auditor", Role.AUDITOR);
    AuditRecord record = search(database, everything()).get(0);
    assertEquals("-", record.account());
    assertEquals("-", record.role());
    assertNull(record.hash());
  }

  @OnBothDatabases
  void theSearchItselfIsRecorded(TestDatabase database) {
    caller.become("auditor", Role.AUDITOR);
    assertEquals(List.of(), search(database, everything()));
    assertEquals(AuditAction.VIEW_AUDIT, search(database, everything()).get(0).entry().action());
  }

  @OnBothDatabases
  void cliniciansSeeTheirOwnRecordsOnly(TestDatabase database) {
    record(database, "000123");
    caller.become("doctor", Role.DOCTOR);
    record(database, "000124");
    AuditQuery asked = new AuditQuery(null, null, "clerk", null, null, 0, 100);
    assertEquals(1, count(database, asked));
    assertEquals("000124", search(database, asked).get(0).entry().patientNumber());
  }

  @OnBothDatabases
  void filtersByTimePatientAndAction(TestDatabase database) {
    record(database, "000123");
    clock.forward(Duration.ofMinutes(1));
    record(database, "000124");
    caller.become("auditor", Role.AUDITOR);
    assertEquals(1, count(database, new AuditQuery(clock.instant(), null, null, null, null, 0, 9)));
    assertEquals(1, count(database, new AuditQuery(null, clock.instant(), null, null, null, 0, 9)));
    assertEquals(1, count(database, new AuditQuery(null, null, null, "000123", null, 0, 9)));
    assertEquals(
        0, count(database, new AuditQuery(null, null, null, null, AuditAction.LIST, 0, 9)));
  }

  @OnBothDatabases
  void countsAsFarAsAPersonReads(TestDatabase database) {
    caller.become("auditor", Role.AUDITOR);
    int most = Math.toIntExact(AuditLedger.MOST_COUNTED);
    records(database, most);
    assertEquals(most, count(database, everything()));
    database.sql(
        "insert into audit_record (id, at, account, role, terminal, action, ground, outcome) values"
            + " (999999, current_timestamp, 'a', '-', '-', 'LIST', 'SYSTEM', 'OK')");
    assertEquals(most + 1, count(database, everything()));
    records(database, 7);
    assertEquals(most + 1, count(database, everything()), "any number more");
  }

  @OnBothDatabases
  void printingTakesTheNewestThousandOnceEachAndIsRecorded(TestDatabase database) {
    caller.become("auditor", Role.AUDITOR);
    records(database, 1_200);
    clock.forward(Duration.ofDays(40_000));
    List<AuditRecord> printed = with(database, wiring -> print(wiring, everything()));
    assertEquals(AuditPapers.MOST_PRINTED, printed.size());
    assertEquals(
        AuditPapers.MOST_PRINTED, printed.stream().map(AuditRecord::id).distinct().count());
    AuditRecord newest = search(database, everything()).get(0);
    assertEquals(AuditAction.PRINT_AUDIT, newest.entry().action());
    assertEquals("1000 records", newest.entry().subject());
  }

  private static List<AuditRecord> print(Wiring wiring, AuditQuery query) {
    ledger(wiring);
    return wiring.wire(new AuditPapersBean()).print(query);
  }

  private static void records(TestDatabase database, int count) {
    boolean h2 = database.product() == TestDatabase.Product.H2;
    database.sql(
        "insert into audit_record (id, at, account, role, terminal, action, ground, outcome) select"
            + (h2 ? " x + " : " i + ")
            + count * 1_000L
            + ", current_timestamp, 'a', '-', '-', 'LIST', 'SYSTEM', 'OK' from "
            + (h2 ? "system_range(1, " + count + ")" : "generate_series(1, " + count + ") i"));
  }

  @OnBothDatabases
  void aBurstWrittenInParallelIsSealedWithoutAGap(TestDatabase database) throws Exception {
    int writers = 6;
    int each = 100;
    ExecutorService threads = Executors.newFixedThreadPool(writers + 1);
    try {
      Callable<Void> writer =
          () -> {
            for (int i = 0; i < each; i++) {
              record(database, "000123");
            }
            return null;
          };
      List<Future<Void>> running =
          java.util.stream.IntStream.range(0, writers)
              .mapToObj(i -> threads.submit(writer))
              .toList();
      for (Future<Void> one : running) {
        while (!one.isDone()) {
          seal(database);
        }
        one.get();
      }
      while (seal(database) > 0) {
        // until nothing waits
      }
    } finally {
      threads.shutdown();
    }
    long seals =
        database.call(
            em -> em.createQuery("select max(s.seq) from Seal s", Long.class).getSingleResult());
    assertEquals(writers * each, seals);
  }

  private void record(TestDatabase database, String patient) {
    with(
        database,
        wiring -> {
          ledger(wiring)
              .record(
                  AuditEntry.of(AuditAction.VIEW_ELIGIBILITY, AuditGround.RECEPTION)
                      .patient(patient)
                      .consent("GIVEN", clock.instant().plus(Duration.ofHours(1))));
          return null;
        });
  }

  private int seal(TestDatabase database) {
    return with(database, wiring -> wiring.wire(new AuditSealing()).seal());
  }

  private List<AuditRecord> search(TestDatabase database, AuditQuery query) {
    return with(database, wiring -> ledger(wiring).search(query));
  }

  private long count(TestDatabase database, AuditQuery query) {
    return with(database, wiring -> ledger(wiring).count(query));
  }

  private static AuditQuery everything() {
    return new AuditQuery(null, null, null, null, null, 0, 500);
  }

  private static AuditLedger ledger(Wiring wiring) {
    Accounts accounts = AccountsWired.in(wiring);
    assertEquals("", accounts.displayName());
    wiring.wire(new InstallationKeyMaking());
    wiring.wire(new InstallationKeysBean());
    wiring.wire(new AuditWriter());
    return wiring.wire(new AuditLedgerBean());
  }

  private <T> T with(TestDatabase database, Function<Wiring, T> work) {
    return database.call(
        (EntityManager em) ->
            work.apply(
                new Wiring(
                    em,
                    clock,
                    workplace,
                    caller.context(),
                    OwnedLease.in(em, database),
                    new AuditKeyring(java.util.Map.of()),
                    new TestEvent<>(StaffSession.class),
                    new TestEvent<>(ChainSealed.class))));
  }
}
