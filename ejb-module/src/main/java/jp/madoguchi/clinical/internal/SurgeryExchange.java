package jp.madoguchi.clinical.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.SurgerySheet;
import jp.madoguchi.clinical.TreatmentClass;

/** 手術情報: of the 診療行為 of the answer 手術 and 麻酔. */
public final class SurgeryExchange extends ProcedureExchange {
  public SurgeryExchange() {
    super(TreatmentClass::isSurgical);
  }

  @Override
  Set<ClinicalKind> broughtAlong() {
    return Set.of(ClinicalKind.DRUGS, ClinicalKind.TREATMENTS);
  }

  @Override
  SurgerySheet sheet(
      List<ProcedureLine> lines, Instant fetchedAt, SheetSubject subject, SheetContext context) {
    return new SurgerySheet(
        fetchedAt,
        ProcedureReading.claimsUntil(lines, context),
        !context.ownInstitutions().isEmpty(),
        ProcedureReading.of(lines, subject, context));
  }
}
