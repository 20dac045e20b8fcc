package jp.madoguchi.medication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many oral ingredients are taken regularly on a day (多剤). 屯服, 外用 and 注射 are not counted.
 *
 * @param ingredients in their computed period
 * @param unidentified of these, groups that no code and no name identifies
 * @param uncertain further ones whose 日数 cannot be read and whose fourteen days still run
 */
public record Polypharmacy(int ingredients, int unidentified, int uncertain) {
  /** Six ingredients or more taken at the same time (JAGS 2015). */
  public static final int MANY = 6;

  public static Polypharmacy on(LocalDate day, Collection<MedicationReading> readings) {
    Set<IngredientKey> taken =
        readings.stream()
            .filter(one -> one.isTakenOn(day))
            .map(MedicationReading::key)
            .collect(Collectors.toSet());
    long uncertain =
        readings.stream()
            .filter(one -> one.marks().contains(MedicationMark.DAYS_UNREADABLE))
            .filter(one -> one.period() != null && one.period().contains(day) && !one.isFuture())
            .map(MedicationReading::key)
            .filter(key -> !taken.contains(key))
            .distinct()
            .count();
    return new Polypharmacy(
        taken.size(),
        (int) taken.stream().filter(key -> !key.isIdentified()).count(),
        (int) uncertain);
  }

  public boolean isMany() {
    return ingredients >= MANY;
  }
}
