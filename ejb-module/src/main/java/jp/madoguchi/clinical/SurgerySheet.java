package jp.madoguchi.clinical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * 手術情報 (SC-14): 手術 and 麻酔, newest first; doubtful dates come last.
 *
 * @param fetchedAt when the answer came; null while none is here
 * @param claimsUntil last month with a line, {@code yyyy-MM}, or null; receipts may reach further
 * @param ownKnown whether {@link TreatingInstitution#own} could be said
 */
public record SurgerySheet(
    Instant fetchedAt, String claimsUntil, boolean ownKnown, List<TreatedProcedure> procedures)
    implements ClinicalSheet {
  public SurgerySheet {
    procedures = List.copyOf(procedures);
  }

  @Override
  public boolean isEmpty() {
    return procedures.isEmpty();
  }

  @Override
  public LocalDate oldest() {
    return dates().min(Comparator.naturalOrder()).orElse(null);
  }

  @Override
  public LocalDate newest() {
    return dates().max(Comparator.naturalOrder()).orElse(null);
  }

  private Stream<LocalDate> dates() {
    return procedures.stream().map(TreatedProcedure::date).filter(Objects::nonNull);
  }
}
