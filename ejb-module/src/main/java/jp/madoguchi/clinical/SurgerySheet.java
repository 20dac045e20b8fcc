package jp.madoguchi.clinical;

import java.time.Instant;
import java.util.List;

/**
 * 手術情報 (SC-14): 手術 and 麻酔, newest first; doubtful dates come last.
 *
 * @param fetchedAt when the answer came; null while none is here
 * @param claimsUntil last month with a line, {@code yyyy-MM}, or null; receipts may reach further
 * @param ownKnown whether {@link TreatingInstitution#own} could be said
 */
public record SurgerySheet(
    Instant fetchedAt, String claimsUntil, boolean ownKnown, List<TreatedProcedure> procedures)
    implements ProcedureSheet {
  public SurgerySheet {
    procedures = List.copyOf(procedures);
  }
}
