package jp.madoguchi.audit.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import jp.madoguchi.audit.AuditEntry;

/** Puts a record and its wish to be sealed into the running transaction; takes no lock. */
@Stateless
@DenyAll
public class AuditWriter {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void append(AuditActor who, AuditEntry entry) {
    AuditRow row = new AuditRow(clock.instant(), who, entry);
    em.persist(row);
    em.persist(new UnsealedRecord(row.id()));
  }
}
