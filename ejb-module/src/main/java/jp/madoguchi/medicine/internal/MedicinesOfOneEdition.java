package jp.madoguchi.medicine.internal;

import java.util.Map;
import java.util.Optional;
import jp.madoguchi.medication.ListedMedicine;
import jp.madoguchi.medication.ListedMedicines;

/** Some medicines as one edition lists them, by receipt code. */
record MedicinesOfOneEdition(Map<String, ListedMedicine> medicines) implements ListedMedicines {
  MedicinesOfOneEdition {
    medicines = Map.copyOf(medicines);
  }

  @Override
  public Optional<ListedMedicine> find(String receiptCode) {
    return Optional.ofNullable(medicines.get(receiptCode));
  }

  @Override
  public boolean isLoaded() {
    return true;
  }
}
