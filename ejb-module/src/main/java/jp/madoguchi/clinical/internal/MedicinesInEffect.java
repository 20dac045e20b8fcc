package jp.madoguchi.clinical.internal;

import java.util.Optional;
import java.util.Set;
import jp.madoguchi.medication.ListedMedicine;
import jp.madoguchi.medication.ListedMedicines;
import jp.madoguchi.medicine.MedicineDirectory;

/** The master in effect, which is asked for the codes of one patient and for no others. */
record MedicinesInEffect(MedicineDirectory directory) implements ListedMedicines {
  @Override
  public ListedMedicines among(Set<String> receiptCodes) {
    return directory.listed(receiptCodes);
  }

  @Override
  public Optional<ListedMedicine> find(String receiptCode) {
    return directory.listed(Set.of(receiptCode)).find(receiptCode);
  }

  @Override
  public boolean isLoaded() {
    return directory.listed(Set.of()).isLoaded();
  }
}
