package jp.madoguchi.clinical.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.contingency.GroundOpening;
import jp.madoguchi.contingency.OpenGrounds;
import jp.madoguchi.equipment.DocumentTaker;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.terminal.api.DocumentDelivery;

/**
 * Takes the one document that an opening without consent expects, in the delivering transaction. A
 * name that the setting does not describe, or that comes while nothing is expected, is passed on
 * and refused as every document that nobody asked for; one that may belong to several openings is
 * refused with that reason, for whose it is would be a guess.
 */
@Stateless
@Local(DocumentTaker.class)
@DenyAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class GroundDocuments implements DocumentTaker {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB OpenGrounds openings;
  @EJB EquipmentState facility;
  @EJB AuditLedger ledger;

  @Override
  @PermitAll
  public boolean documentArrived(DocumentDelivery delivery) {
    ExpectedName name = ExpectedName.of(delivery.fileName()).orElse(null);
    if (delivery.requestedHere() || name == null) {
      return false;
    }
    List<GroundOpening> expecting =
        openings.expecting().stream().filter(one -> name.mayBeOf(one.patientNumber())).toList();
    // asked after the openings were waited for: another node may have taken this very file
    if (isHere(delivery.captureKey())) {
      return true; // delivered once more
    }
    if (expecting.isEmpty()) {
      return false;
    }
    if (expecting.size() > 1) {
      facility.fault(
          delivery.capturedAt(),
          delivery.terminal().value(),
          delivery.fileName(),
          delivery.captureKey(),
          "DOCUMENT_AMBIGUOUS",
          Integer.toString(expecting.size()));
      return true;
    }
    take(delivery, expecting.get(0));
    return true;
  }

  private void take(DocumentDelivery delivery, GroundOpening opening) {
    em.persist(
        new GroundDocument(
            opening.id(), delivery.captureKey(), delivery.content(), clock.instant()));
    openings.documentCame(opening.id());
    ledger.record(
        AuditEntry.of(AuditAction.RECEIVE_MEDICAL, OpenedReading.of(opening.ground()))
            .patient(opening.patientNumber())
            .subject("DOC opening " + opening.id()));
  }

  private boolean isHere(String captureKey) {
    return em.createQuery(
                "select count(d) from GroundDocument d where d.captureKey = :key", Long.class)
            .setParameter("key", captureKey)
            .getSingleResult()
        > 0;
  }
}
