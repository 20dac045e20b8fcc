package jp.madoguchi.clinical.internal;

import static jp.madoguchi.access.Role.Names.DENTIST;
import static jp.madoguchi.access.Role.Names.DOCTOR;
import static jp.madoguchi.access.Role.Names.GRANTED;
import static jp.madoguchi.access.Role.Names.PHARMACIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.MedicalPapers;
import jp.madoguchi.clinical.MedicalPrinting;
import jp.madoguchi.clinical.PrintedGround;
import jp.madoguchi.clinical.PrintedSheet;
import jp.madoguchi.clinical.ViewingGround;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.clinical.internal.StoredSheets.StoredSheet;

/** Reads for paper behind the one gate; each sheet is recorded as read and as printed. */
@Stateless
@DenyAll
public class MedicalPapersBean implements MedicalPapers {
  @EJB ViewingGate gate;
  @EJB StoredSheets sheets;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public PrintedSheet sheet(String patientNumber, ClinicalKind kind) {
    if (!kind.isFetched()) {
      throw new IllegalArgumentException("not fetched by this release: " + kind);
    }
    if (!MedicalPrinting.isAllowed()) {
      ledger.recordApart(
          AuditEntry.of(AuditAction.REFUSED, AuditGround.CONSENT)
              .patient(patientNumber)
              .subject(kind.code())
              .outcome(ViewingRefusal.NOT_PRINTED_HERE.code()));
      throw new MedicalAccessRefused(ViewingRefusal.NOT_PRINTED_HERE);
    }
    ViewingGround ground = gate.require(patientNumber, kind);
    StoredSheet stored = sheets.read(patientNumber, ground);
    for (AuditAction action :
        new AuditAction[] {AuditAction.VIEW_MEDICAL, AuditAction.PRINT_MEDICAL}) {
      SheetReading.entries(action, patientNumber, ground, stored).forEach(ledger::record);
    }
    return new PrintedSheet(
        stored.sheet(), PrintedGround.of(ground, stored.consented(), stored.surgery()));
  }
}
