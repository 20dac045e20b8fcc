package jp.madoguchi.clinical;

import java.time.Instant;
import java.time.LocalDate;

/** What is shown of one kind of medical information (閲覧画面の内容); each kind has its own. */
public sealed interface ClinicalSheet permits CheckupSheet, DrugSheet, ProcedureSheet {
  /** When the answer came; null while none is here. */
  Instant fetchedAt();

  /** Answered, and there is nothing in it; or not answered. */
  boolean isEmpty();

  /** First day told of, or null. */
  LocalDate oldest();

  /** Last day told of, or null. */
  LocalDate newest();
}
