package jp.madoguchi.medication;

import java.util.Optional;
import java.util.Set;

/**
 * The drug master (医薬品マスター) as far as ingredients are told apart by it. Whoever asks for several
 * codes says so first by {@link #among}.
 */
public interface ListedMedicines {
  /** Without a master ingredients are compared by the name that the message carries. */
  ListedMedicines NONE =
      new ListedMedicines() {
        @Override
        public Optional<ListedMedicine> find(String receiptCode) {
          return Optional.empty();
        }

        @Override
        public boolean isLoaded() {
          return false;
        }
      };

  /**
   * @param receiptCode レセプト電算コード, nine digits
   */
  Optional<ListedMedicine> find(String receiptCode);

  /**
   * What it says of these codes and of no others, read at once.
   *
   * @param receiptCodes as for {@link #find}
   */
  default ListedMedicines among(Set<String> receiptCodes) {
    return this;
  }

  /** Whether there is a master at all: only then a code that it lacks is worth a mark. */
  boolean isLoaded();
}
