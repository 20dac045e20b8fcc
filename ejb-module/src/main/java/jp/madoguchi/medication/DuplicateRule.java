package jp.madoguchi.medication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * 重複投薬: the same ingredient by the same route while the other supply lasts (電子処方箋管理サービスの運用について
 * 2023-12-28 pp. 30–31; clinical-data §3.3). Lines of one institution are left out unless asked
 * for, as the official check does. What is folded or cannot be compared takes no part.
 */
public final class DuplicateRule {
  private DuplicateRule() {}

  /**
   * Lines that overlap with another line.
   *
   * @param now lines that are in their period today and overlap with another such line
   * @param past lines that overlap with another, and no longer today
   */
  public record Overlaps<T>(Set<T> now, Set<T> past) {
    public Overlaps {
      now = Set.copyOf(now);
      past = Set.copyOf(past);
    }
  }

  /** Whether the two are a duplicate, on whatever days: what a history says of its pairs. */
  static boolean isDuplicate(
      MedicationReading one, MedicationReading other, boolean sameInstitution) {
    return one.isComparable()
        && other.isComparable()
        && one.period().overlaps(other.period())
        && one.key().equals(other.key())
        && isTwice(one, other, sameInstitution);
  }

  /**
   * Of what a person has, what a further drug would duplicate on that day.
   *
   * @param key of the further drug
   * @param institution that is about to order it; its own lines are left out; null leaves out none
   */
  public static <T> List<T> against(
      IngredientKey key,
      String institution,
      LocalDate day,
      Collection<T> history,
      Function<T, MedicationReading> reading) {
    return history.stream()
        .filter(
            line -> {
              MedicationReading past = reading.apply(line);
              return past.isComparable()
                  && key.isIdentified()
                  && past.key().equals(key)
                  && past.period().contains(day)
                  && isElsewhere(institution, past.institution());
            })
        .toList();
  }

  /** Within a history; the lines are told apart by their {@code equals}. */
  public static <T> Overlaps<T> within(
      Collection<T> history,
      Function<T, MedicationReading> reading,
      LocalDate today,
      boolean sameInstitution) {
    Map<IngredientKey, List<T>> groups = new HashMap<>();
    for (T line : history) {
      MedicationReading one = reading.apply(line);
      if (one.isComparable()) {
        groups.computeIfAbsent(one.key(), k -> new ArrayList<>()).add(line);
      }
    }
    Set<T> now = new HashSet<>();
    Set<T> past = new HashSet<>();
    for (List<T> group : groups.values()) {
      compare(
          group.stream()
              .map(line -> new Supplied<>(line, reading.apply(line)))
              .sorted(Comparator.comparing(one -> one.reading().period().first()))
              .toList(),
          today,
          sameInstitution,
          now,
          past);
    }
    past.removeAll(now);
    return new Overlaps<>(now, past);
  }

  private record Supplied<T>(T line, MedicationReading reading) {
    boolean runsOn(LocalDate day) {
      return reading.period().contains(day);
    }
  }

  /** Each with those that begin while it lasts; the group is one ingredient, by first days. */
  private static <T> void compare(
      List<Supplied<T>> group, LocalDate today, boolean sameInstitution, Set<T> now, Set<T> past) {
    BitSet running = new BitSet();
    BitSet ended = new BitSet();
    for (int i = 0; i < group.size(); i++) {
      Supplied<T> one = group.get(i);
      LocalDate last = one.reading().period().last();
      for (int j = i + 1;
          j < group.size() && !group.get(j).reading().period().first().isAfter(last);
          j++) {
        Supplied<T> other = group.get(j);
        boolean said = running.get(i) && running.get(j);
        if (!said && isTwice(one.reading(), other.reading(), sameInstitution)) {
          BitSet found = one.runsOn(today) && other.runsOn(today) ? running : ended;
          found.set(i);
          found.set(j);
        }
      }
    }
    running.stream().forEach(i -> now.add(group.get(i).line()));
    ended.stream().forEach(i -> past.add(group.get(i).line()));
  }

  /** Two supplies of one ingredient whose days overlap. */
  private static boolean isTwice(
      MedicationReading one, MedicationReading other, boolean sameInstitution) {
    return (sameInstitution || isElsewhere(one.institution(), other.institution()))
        && !one.isSameOccasion(other);
  }

  /** Two that are not known to be one; who is not known may be anybody. */
  private static boolean isElsewhere(String one, String other) {
    return one == null || other == null || !one.equals(other);
  }
}
