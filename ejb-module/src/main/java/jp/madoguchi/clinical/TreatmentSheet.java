package jp.madoguchi.clinical;

import java.time.Instant;
import java.util.List;

/**
 * 診療情報 (SC-13): what was done, newest first; doubtful dates come last.
 *
 * @param fetchedAt when the answer came; null while none is here
 * @param claimsUntil last month the receipts (レセプト) reach, {@code yyyy-MM}, or null
 * @param ownKnown whether {@link TreatingInstitution#own} could be said
 */
public record TreatmentSheet(
    Instant fetchedAt, String claimsUntil, boolean ownKnown, List<TreatedProcedure> procedures)
    implements ProcedureSheet {
  public TreatmentSheet {
    procedures = List.copyOf(procedures);
  }
}
