package jp.madoguchi.medicine.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.medicine.MedicineMatch;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.medicine.UncheckedMedicine.UncheckedReason;

/** A named drug with every key by which a table may mean it, and how close each key is. */
final class MeantDrug {
  private final NamedMedicine named;
  private final List<DrugInMaster> lines;
  private final Map<String, MedicineMatch> keys = new LinkedHashMap<>();
  private final boolean substanceKnown;

  /**
   * @param lines of the master that it is named by
   * @param substances keys of ingredient and route that the master has
   */
  MeantDrug(NamedMedicine named, List<DrugInMaster> lines, Set<String> substances) {
    this.named = named;
    this.lines = lines;
    String code = code(named);
    if (!code.isEmpty()) {
      add(code, MedicineMatch.CODE);
    }
    for (DrugInMaster line : lines) {
      add(line.code(), MedicineMatch.CODE);
      add(line.priceCode(), MedicineMatch.CODE);
    }
    lines.forEach(line -> add(line.substanceKey(), MedicineMatch.SUBSTANCE));
    if (MedicineForm.isLongCode(code)) {
      // YJ and 一般名 begin as the 薬価基準コード does
      add(MedicineForm.substance(code), MedicineMatch.SUBSTANCE);
    }
    this.substanceKnown = keys.keySet().stream().anyMatch(substances::contains);
  }

  /** Its code without spaces; empty for none. */
  static String code(NamedMedicine named) {
    return named.code() == null ? "" : named.code().strip();
  }

  void add(String key, MedicineMatch match) {
    if (!key.isEmpty()) {
      keys.merge(key, match, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
  }

  NamedMedicine named() {
    return named;
  }

  Set<String> keys() {
    return Set.copyOf(keys.keySet());
  }

  /** How close the key is; null when it is none of its keys. */
  MedicineMatch by(String key) {
    return key == null ? null : keys.get(key);
  }

  /** Ingredients and routes of its own and of its components. */
  Set<String> substances() {
    return keys.keySet().stream()
        .filter(key -> key.length() == MedicineForm.SUBSTANCE)
        .filter(key -> keys.get(key) != MedicineMatch.GROUP)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** 剤形区分 of the master, where all lines that are meant agree. */
  Optional<String> form() {
    List<String> forms = lines.stream().map(DrugInMaster::form).distinct().toList();
    return forms.size() == 1 && !forms.get(0).isEmpty()
        ? Optional.of(forms.get(0))
        : Optional.empty();
  }

  /** Why the check does not see it in full. */
  Optional<UncheckedReason> unseen() {
    if (code(named).isEmpty()) {
      return Optional.of(UncheckedReason.NO_CODE);
    }
    if (substanceKnown) {
      return Optional.empty();
    }
    return Optional.of(
        lines.isEmpty() ? UncheckedReason.UNKNOWN_CODE : UncheckedReason.NO_SUBSTANCE);
  }
}
