package jp.madoguchi.care.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.madoguchi.care.ChargeSource;
import jp.madoguchi.care.InCharge;
import jp.madoguchi.reception.AttachmentUndone;

/**
 * A visit that turned out to be another person's puts nobody in charge of the wrong patient, in the
 * transaction that takes the session away. For the right one the desk says it anew.
 */
@ApplicationScoped
public class UndoneVisits {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @EJB InCharge inCharge;

  public void forget(@Observes AttachmentUndone event) {
    DeskCharges.of(em, event.sessionId(), event.wrongPatient())
        .forEach(row -> inCharge.withdraw(ChargeSource.DESK, row.key(), event.at()));
  }
}
