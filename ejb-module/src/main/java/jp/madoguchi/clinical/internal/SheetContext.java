package jp.madoguchi.clinical.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.madoguchi.medication.ListedMedicines;
import jp.madoguchi.medicine.MedicineHistoryResult;
import jp.madoguchi.medicine.NamedMedicine;

/**
 * What a sheet is made with and no answer says.
 *
 * @param today whose thresholds are used, and after which nothing can have been done yet
 * @param ownInstitutions 医療機関コード of this hospital, ten digits each; empty while the terminal
 *     connector cannot be reached
 * @param check sets drugs against the published tables in effect
 */
record SheetContext(
    LocalDate today,
    Set<String> ownInstitutions,
    ListedMedicines medicines,
    Function<List<NamedMedicine>, MedicineHistoryResult> check) {
  SheetContext {
    ownInstitutions = Set.copyOf(ownInstitutions);
  }

  /** Without a check of 併用禁忌. */
  SheetContext(LocalDate today, Set<String> ownInstitutions, ListedMedicines medicines) {
    this(today, ownInstitutions, medicines, drugs -> MedicineHistoryResult.OFF);
  }
}
