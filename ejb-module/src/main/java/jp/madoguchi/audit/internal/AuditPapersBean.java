package jp.madoguchi.audit.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.access.FreshProof;
import jp.madoguchi.access.Role.Names;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditPapers;
import jp.madoguchi.audit.AuditQuery;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;

/** Reads the ledger as its page does, and writes down the printing. */
@Stateless
@DenyAll
public class AuditPapersBean implements AuditPapers {
  private static final int AT_ONCE = 500;

  @Inject Clock clock;
  @Inject Workplace workplace;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed(Names.AUDITOR)
  public List<AuditRecord> print(AuditQuery query) {
    FreshProof.demand(workplace, clock.instant());
    Instant until = until(query.to());
    List<AuditRecord> printed = new ArrayList<>();
    int got = AT_ONCE;
    for (int first = 0; first < MOST_PRINTED && got == AT_ONCE; first += AT_ONCE) {
      List<AuditRecord> part = ledger.search(part(query, until, first));
      printed.addAll(part);
      got = part.size();
    }
    ledger.record(
        AuditEntry.of(AuditAction.PRINT_AUDIT, AuditGround.ADMINISTRATION)
            .patient(query.patientNumber())
            .subject(printed.size() + " records")
            // paper leaves the house: it is noted each time whom it names
            .showing(
                "audit print",
                printed.stream().map(record -> record.entry().patientNumber()).toList(),
                NotedHowOften.EACH_TIME));
    return printed;
  }

  /** Each read of the ledger adds a record; those of this printing would move the parts. */
  private Instant until(Instant asked) {
    Instant now = clock.instant();
    return asked == null || asked.isAfter(now) ? now : asked;
  }

  private static AuditQuery part(AuditQuery query, Instant until, int first) {
    return new AuditQuery(
        query.from(),
        until,
        query.account(),
        query.patientNumber(),
        query.action(),
        first,
        AT_ONCE);
  }
}
