package jp.madoguchi.clinical.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.TreatmentSheet;

/** 診療情報: all 診療行為 of the answer; 手術 among it needs its own consent. */
public final class TreatmentExchange extends ProcedureExchange {
  public TreatmentExchange() {
    super(kind -> true);
  }

  @Override
  Set<ClinicalKind> broughtAlong() {
    return Set.of(ClinicalKind.DRUGS);
  }

  @Override
  TreatmentSheet sheet(
      List<ProcedureLine> lines, Instant fetchedAt, SheetSubject subject, SheetContext context) {
    return new TreatmentSheet(
        fetchedAt,
        ProcedureReading.claimsUntil(lines, context),
        !context.ownInstitutions().isEmpty(),
        ProcedureReading.of(lines, subject, context));
  }
}
