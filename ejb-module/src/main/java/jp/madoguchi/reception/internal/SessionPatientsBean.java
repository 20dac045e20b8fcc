package jp.madoguchi.reception.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import jp.madoguchi.reception.SessionPatients;

/** The patient of a session's row. */
@Stateless
@DenyAll
public class SessionPatientsBean implements SessionPatients {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Override
  @PermitAll
  public Optional<String> of(long sessionId) {
    return patient(em.find(Session.class, sessionId));
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<String> held(long sessionId) {
    return patient(em.find(Session.class, sessionId, LockModeType.PESSIMISTIC_WRITE));
  }

  private static Optional<String> patient(Session session) {
    return Optional.ofNullable(session).map(one -> one.shown().patientNumber());
  }
}
