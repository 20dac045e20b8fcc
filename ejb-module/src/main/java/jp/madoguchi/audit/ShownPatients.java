package jp.madoguchi.audit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.facility.TwelveDigits;

/**
 * Patients whose data a list or a search showed (一覧に表示された患者), so that who saw a patient can be
 * asked afterwards.
 *
 * @param list which list, at most 40 characters; the same text for the same list
 * @param numbers 患者番号, without those nobody knows
 * @param how how often they are noted
 */
public record ShownPatients(String list, Set<String> numbers, ShownPatients.NotedHowOften how) {
  /** How often an account's look at a patient is noted. */
  public enum NotedHowOften {
    /** With every record. */
    EACH_TIME,
    /** Of lists that are returned to all day: once per account, list and business day. */
    DAILY,
    /**
     * The same; and the record itself is written only when it shows somebody for the first time.
     */
    DAILY_OR_NOTHING
  }

  public ShownPatients {
    numbers = Set.copyOf(numbers);
  }

  static ShownPatients of(
      String list, Collection<String> numbers, ShownPatients.NotedHowOften how) {
    return new ShownPatients(
        list,
        numbers.stream()
            .filter(Objects::nonNull)
            .filter(number -> !TwelveDigits.asPatientNumber(number))
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        how);
  }

  @Override
  public String toString() {
    return "ShownPatients[" + list + ", " + numbers.size() + "]";
  }
}
