package jp.madoguchi.clinical;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A sheet of 診療行為 (診療行為の内容): they come in one file and are two kinds. */
public sealed interface ProcedureSheet extends ClinicalSheet permits TreatmentSheet, SurgerySheet {
  /** Newest first; doubtful dates come last. */
  List<TreatedProcedure> procedures();

  /** Last month with a line, {@code yyyy-MM}, or null. */
  String claimsUntil();

  @Override
  default boolean isEmpty() {
    return procedures().isEmpty();
  }

  @Override
  default LocalDate oldest() {
    return dates().min(Comparator.naturalOrder()).orElse(null);
  }

  @Override
  default LocalDate newest() {
    return dates().max(Comparator.naturalOrder()).orElse(null);
  }

  private Stream<LocalDate> dates() {
    return procedures().stream().map(TreatedProcedure::date).filter(Objects::nonNull);
  }
}
