package jp.madoguchi.clinical.internal;

import java.time.LocalDate;
import java.util.Set;
import jp.madoguchi.medication.ListedMedicines;

/**
 * What a sheet is made with and no answer says.
 *
 * @param today whose thresholds are used, and after which nothing can have been done yet
 * @param ownInstitutions 医療機関コード of this hospital, ten digits each; empty while the terminal
 *     connector cannot be reached
 */
record SheetContext(LocalDate today, Set<String> ownInstitutions, ListedMedicines medicines) {
  SheetContext {
    ownInstitutions = Set.copyOf(ownInstitutions);
  }
}
