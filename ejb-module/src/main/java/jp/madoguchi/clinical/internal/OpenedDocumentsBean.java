package jp.madoguchi.clinical.internal;

import static jp.madoguchi.access.Role.Names.DENTIST;
import static jp.madoguchi.access.Role.Names.DOCTOR;
import static jp.madoguchi.access.Role.Names.GRANTED;
import static jp.madoguchi.access.Role.Names.PHARMACIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.clinical.OpenedDocument;
import jp.madoguchi.clinical.OpenedDocuments;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.contingency.GroundOpening;
import jp.madoguchi.contingency.OpenGrounds;

/** Reads documents behind the gate: the reader's own, on a ground that is open now. */
@Stateless
@DenyAll
public class OpenedDocumentsBean implements OpenedDocuments {
  private static final int MOST = 20;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @EJB ViewingGate gate;
  @EJB OpenGrounds openings;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public List<OpenedDocument> list(String patientNumber) {
    List<ExtraordinaryGround> open =
        gate.opened(patientNumber).all().stream().map(GroundOpening::ground).toList();
    List<Long> own =
        open.isEmpty()
            ? List.of()
            : openings.own(patientNumber).stream()
                .filter(one -> open.contains(one.ground()))
                .map(GroundOpening::id)
                .toList();
    return own.isEmpty()
        ? List.of()
        : em
            .createQuery(
                "select d from GroundDocument d where d.opening in :own order by d.receivedAt desc",
                GroundDocument.class)
            .setParameter("own", own)
            .setMaxResults(MOST)
            .getResultList()
            .stream()
            .map(GroundDocument::view)
            .toList();
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public byte[] read(String patientNumber, long document) {
    Optional<GroundDocument> kept = Optional.ofNullable(em.find(GroundDocument.class, document));
    Optional<GroundOpening> cameFor =
        openings.own(patientNumber).stream()
            .filter(one -> kept.filter(d -> d.opening() == one.id()).isPresent())
            .findFirst();
    GroundOpening by =
        gate.requireOpened(patientNumber, cameFor.map(GroundOpening::ground).orElse(null));
    ledger.record(
        AuditEntry.of(AuditAction.VIEW_MEDICAL, OpenedReading.of(by.ground()))
            .patient(patientNumber)
            .subject("DOC opening " + cameFor.orElseThrow().id())
            .consent(null, by.until())
            .request("document " + document));
    return kept.orElseThrow().pdf();
  }
}
