package jp.madoguchi.clinical;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.medicine.ContraindicatedPair;
import jp.madoguchi.medicine.NamedMedicine;

/**
 * Two supplies of a person that overlap and match a published table of 併用禁忌 (併用禁忌の重なり). Says that
 * they match, never what to do.
 *
 * @param one the newest line of the one that overlaps with the other
 * @param now both are in their period today
 */
public record DrugContraindication(
    ContraindicatedPair pair, DispensingLine one, DispensingLine other, boolean now) {

  @Override
  public String toString() {
    return "DrugContraindication[" + pair + "]";
  }

  /** Of the pairs those of which two supplies overlap, what runs today first. */
  static List<DrugContraindication> of(
      List<ContraindicatedPair> pairs, List<DispensingLine> lines, LocalDate today) {
    Map<NamedMedicine, List<DispensingLine>> supplies = new HashMap<>();
    for (DispensingLine line : lines) {
      if (line.reading().period() != null && !line.reading().isFuture()) {
        supplies.computeIfAbsent(line.named(), n -> new ArrayList<>()).add(line);
      }
    }
    return pairs.stream()
        .map(pair -> overlapping(pair, supplies.get(pair.one()), supplies.get(pair.other()), today))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(DrugContraindication::now).reversed())
        .toList();
  }

  private static Optional<DrugContraindication> overlapping(
      ContraindicatedPair pair,
      List<DispensingLine> ones,
      List<DispensingLine> others,
      LocalDate today) {
    DrugContraindication before = null;
    for (DispensingLine one : ones) {
      for (DispensingLine other : others) {
        if (runs(one, today) && runs(other, today)) {
          return Optional.of(new DrugContraindication(pair, one, other, true));
        }
        if (before == null && one.reading().period().overlaps(other.reading().period())) {
          before = new DrugContraindication(pair, one, other, false);
        }
      }
    }
    return Optional.ofNullable(before);
  }

  private static boolean runs(DispensingLine line, LocalDate today) {
    return line.reading().period().contains(today);
  }
}
