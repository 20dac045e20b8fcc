package jp.madoguchi.audit.internal;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffSession;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.access.internal.AccountsWired;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditQuery;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.ChainReport;
import jp.madoguchi.audit.ChainSealed;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.internal.InstallationKeyMaking;
import jp.madoguchi.node.internal.InstallationKeysBean;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

/** The audit's beans on a real database; each call is one transaction. */
final class Auditing {
  final SetClock clock = new SetClock("2026-11-24T08:30:00+09:00");
  final Caller caller = new Caller("clerk", Role.CLERK);
  final Workplace workplace = new Workplace();
  final List<ChainSealed> ends = new ArrayList<>();
  final TestDatabase database;
  final AuditKeyring keyring;

  Auditing(TestDatabase database) {
    this(database, new AuditKeyring(Map.of()));
  }

  Auditing(TestDatabase database, AuditKeyring keyring) {
    this.database = database;
    this.keyring = keyring;
  }

  void record(AuditEntry entry) {
    with(
        wiring -> {
          ledger(wiring).record(entry);
          return null;
        });
  }

  int seal() {
    return with(wiring -> wiring.wire(new AuditSealing()).seal(new Fence("timer/audit-seal", 1)));
  }

  /** Begins a verification and does the first chunks of it. */
  ChainReport verify(boolean whole, int chunks) {
    caller.become("auditor", Role.AUDITOR);
    with(
        wiring -> {
          verifier(wiring).start(whole);
          return null;
        });
    boolean more = true;
    for (int i = 0; i < chunks && more; i++) {
      more = step();
    }
    return last();
  }

  ChainReport verify(boolean whole) {
    return verify(whole, 50);
  }

  boolean step() {
    return with(
        wiring -> {
          ledger(wiring);
          return wiring.wire(new ChainWalk()).step(new Fence("timer/audit-verify", 1));
        });
  }

  ChainReport last() {
    return with(wiring -> verifier(wiring).last()).orElseThrow();
  }

  List<AuditRecord> search(AuditQuery query) {
    caller.become("auditor", Role.AUDITOR);
    return with(wiring -> ledger(wiring).search(query));
  }

  long count(AuditQuery query) {
    return with(wiring -> ledger(wiring).count(query));
  }

  private static ChainVerifierBean verifier(Wiring wiring) {
    ledger(wiring);
    return wiring.wire(new ChainVerifierBean());
  }

  static AuditLedgerBean ledger(Wiring wiring) {
    AccountsWired.in(wiring);
    wiring.wire(new InstallationKeyMaking());
    wiring.wire(new InstallationKeysBean());
    wiring.wire(new AuditWriter());
    wiring.wire(new Retirements());
    return wiring.wire(new AuditLedgerBean());
  }

  <T> T with(Function<Wiring, T> work) {
    return database.call(
        (EntityManager em) ->
            work.apply(
                new Wiring(
                    em,
                    clock,
                    workplace,
                    caller.context(),
                    new Alone(),
                    keyring,
                    new TestEvent<>(StaffSession.class),
                    new TestEvent<>(ChainSealed.class, ends::add))));
  }
}
