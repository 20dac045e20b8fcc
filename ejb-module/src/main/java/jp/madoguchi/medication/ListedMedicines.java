package jp.madoguchi.medication;

import java.util.Optional;

/** The drug master (医薬品マスター) as far as ingredients are told apart by it. */
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

  /** Whether there is a master at all: only then a code that it lacks is worth a mark. */
  boolean isLoaded();
}
