package jp.madoguchi.clinical;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.medication.DuplicateRule;
import jp.madoguchi.medication.IngredientKey;
import jp.madoguchi.medication.IngredientKey.KeyBasis;
import jp.madoguchi.medication.MedicationMark;
import jp.madoguchi.medication.MedicationReading;
import jp.madoguchi.medication.Polypharmacy;

/**
 * The drugs (薬剤情報, SC-12) arranged for reading: what overlaps, what is taken now, what no check
 * could see, and the history by ingredient. Nothing is dropped: lines that may be the same
 * dispensing from a second source are folded, not removed.
 *
 * @param contraindications supplies that overlap and match a table of 併用禁忌, what runs today first
 * @param duplicates ingredients of which two supplies run today (重複投薬)
 * @param overlappedBefore number of ingredients of which two supplies overlapped and no longer do
 * @param current what is being taken by the amounts dispensed (いま飲んでいる薬), longest supply first
 * @param unseen lines that might matter today and took no part in the check
 * @param byName whether ingredients were compared by the name in the message
 * @param timeline null where only what runs now was asked for
 */
public record DrugOverview(
    List<DrugContraindication> contraindications,
    List<DrugDuplicate> duplicates,
    int overlappedBefore,
    List<DrugInUse> current,
    Polypharmacy counted,
    List<DispensingLine> unseen,
    boolean byName,
    DrugTimeline timeline) {
  /** Undated lines older than this took no part in a check of today anyway. */
  private static final int MONTHS = 13;

  /** One ingredient that is supplied twice today; newest first. */
  public record DrugDuplicate(IngredientKey key, String name, List<DispensingLine> lines) {}

  /**
   * A drug being taken.
   *
   * @param daysLeft days of supply after today, 0 when today is the last
   * @param share of the longest supply, in percent: 2 to 100
   * @param duplicate its ingredient stands among the duplicates
   */
  public record DrugInUse(DispensingLine line, long daysLeft, int share, boolean duplicate) {}

  /** Arranges a sheet. */
  public static DrugOverview of(DrugSheet sheet, LocalDate today, DrugFilter filter) {
    return arranged(sheet, today, filter, true);
  }

  /** The same without the history by ingredient, which a summary does not show. */
  public static DrugOverview withoutTimeline(DrugSheet sheet, LocalDate today, DrugFilter filter) {
    return arranged(sheet, today, filter, false);
  }

  private static DrugOverview arranged(
      DrugSheet sheet, LocalDate today, DrugFilter filter, boolean history) {
    List<DispensingLine> stronger = sheet.lines().stream().filter(l -> !l.perhapsDouble()).toList();
    var overlaps =
        DuplicateRule.within(stronger, DispensingLine::reading, today, filter.sameInstitution());
    List<DrugDuplicate> duplicates = duplicates(stronger, overlaps.now());
    Set<IngredientKey> before = keys(overlaps.past());
    before.removeAll(keys(overlaps.now()));
    return new DrugOverview(
        DrugContraindication.of(sheet.checked().pairs(), stronger, today),
        duplicates,
        before.size(),
        current(stronger, today, overlaps.now()),
        Polypharmacy.on(today, stronger.stream().map(DispensingLine::reading).toList()),
        unseen(sheet, today),
        stronger.stream()
            .anyMatch(line -> line.reading().key().basis() == KeyBasis.INGREDIENT_NAME),
        history ? DrugTimeline.of(sheet, today, filter, all(overlaps)) : null);
  }

  private static Set<DispensingLine> all(DuplicateRule.Overlaps<DispensingLine> overlaps) {
    Set<DispensingLine> all = new HashSet<>(overlaps.now());
    all.addAll(overlaps.past());
    return all;
  }

  /** Lines that might matter on the day and of which ingredient or days are not known. */
  public static List<DispensingLine> unseen(DrugSheet sheet, LocalDate today) {
    return sheet.lines().stream()
        .filter(line -> !line.perhapsDouble() && isUnseen(line, today))
        .toList();
  }

  /** Those of which both run today. */
  public List<DrugContraindication> contraindicatedNow() {
    return contraindications.stream().filter(DrugContraindication::now).toList();
  }

  private static Set<IngredientKey> keys(Set<DispensingLine> lines) {
    Set<IngredientKey> keys = new HashSet<>();
    lines.forEach(line -> keys.add(line.reading().key()));
    return keys;
  }

  private static List<DrugDuplicate> duplicates(
      List<DispensingLine> lines, Set<DispensingLine> now) {
    Map<IngredientKey, List<DispensingLine>> groups = new LinkedHashMap<>();
    lines.stream()
        .filter(now::contains)
        .forEach(
            line -> groups.computeIfAbsent(line.reading().key(), k -> new ArrayList<>()).add(line));
    return groups.entrySet().stream()
        .map(
            e ->
                new DrugDuplicate(e.getKey(), DrugTimeline.name(e.getValue().get(0)), e.getValue()))
        .toList();
  }

  /**
   * Which might run today, and of which ingredient or days are not known, or which the master in
   * effect does not know: only others that it does not know either are compared with that.
   */
  private static boolean isUnseen(DispensingLine line, LocalDate today) {
    MedicationReading reading = line.reading();
    if (reading.isFuture()) {
      return true;
    }
    if (reading.period() == null) {
      return line.date() == null || !line.date().isBefore(today.minusMonths(MONTHS));
    }
    boolean compared =
        reading.key().isIdentified() && !reading.marks().contains(MedicationMark.NOT_LISTED);
    return !compared && reading.period().contains(today);
  }

  private static List<DrugInUse> current(
      List<DispensingLine> lines, LocalDate today, Set<DispensingLine> now) {
    List<DispensingLine> taken =
        lines.stream().filter(line -> line.reading().isTakenOn(today)).toList();
    Map<String, DispensingLine> latest = new LinkedHashMap<>();
    for (DispensingLine line : taken) {
      boolean toldBetter =
          taken.stream()
              .anyMatch(
                  other ->
                      other.source().compareTo(line.source()) < 0
                          && line.reading().isSameOccasion(other.reading()));
      if (!toldBetter) {
        latest.merge(
            line.drug() + "\n" + line.reading().institution() + "\n" + line.quantity(),
            line,
            (a, b) -> a.coveredUntil().isBefore(b.coveredUntil()) ? b : a);
      }
    }
    long longest =
        latest.values().stream()
            .mapToLong(l -> ChronoUnit.DAYS.between(today, l.coveredUntil()) + 1)
            .max()
            .orElse(1);
    Set<IngredientKey> twice = keys(now);
    return latest.values().stream()
        .sorted(
            Comparator.comparing(DispensingLine::coveredUntil)
                .reversed()
                .thenComparing(
                    DispensingLine::drug, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(
            l -> {
              long left = ChronoUnit.DAYS.between(today, l.coveredUntil());
              return new DrugInUse(
                  l,
                  left,
                  (int) Math.max(2, (left + 1) * 100 / longest),
                  twice.contains(l.reading().key()));
            })
        .toList();
  }
}
