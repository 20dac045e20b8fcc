package jp.madoguchi.terminal.virtual.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drugs and checkups that a scenario wants to be other than the generated ones. */
public final class ClinicalChanges {
  /** Everything as generated. */
  public static final ClinicalChanges NONE = new Builder().build();

  private final Map<Integer, List<Dispensed>> drugs;
  private final Map<Integer, List<ChangedCheckupItem>> checkups;

  private ClinicalChanges(
      Map<Integer, List<Dispensed>> drugs, Map<Integer, List<ChangedCheckupItem>> checkups) {
    this.drugs = Map.copyOf(drugs);
    this.checkups = Map.copyOf(checkups);
  }

  /** A drug given out on a day. */
  record Dispensed(LocalDate day, InventedDrug drug) {}

  /** A value of a checkup item in a year; no value at all stands for no checkups. */
  record ChangedCheckupItem(int year, String code, String value) {}

  /** The person's drugs instead of the generated ones, or null when those hold. */
  List<Dispensed> drugs(int person) {
    return drugs.get(person);
  }

  /** Whether the person never had a checkup. */
  boolean noCheckups(int person) {
    return checkups.containsKey(person) && checkups.get(person).isEmpty();
  }

  /** The value for an item of a year, or the generated one. */
  String value(int person, int year, String code, String generated) {
    return checkups.getOrDefault(person, List.of()).stream()
        .filter(item -> item.year == year && item.code.equals(code))
        .map(ChangedCheckupItem::value)
        .findFirst()
        .orElse(generated);
  }

  /** Collects changes. */
  public static final class Builder {
    private final Map<Integer, List<Dispensed>> drugs = new HashMap<>();
    private final Map<Integer, List<ChangedCheckupItem>> checkups = new HashMap<>();

    /** The person has no drugs but those added afterwards. */
    public void noDrugs(int person) {
      drugs.put(person, new ArrayList<>());
    }

    /** A drug; the first one takes the place of all generated ones. */
    public void drug(int person, LocalDate day, InventedDrug drug) {
      drugs.computeIfAbsent(person, any -> new ArrayList<>()).add(new Dispensed(day, drug));
    }

    /** The person never had a checkup. */
    public void noCheckups(int person) {
      checkups.put(person, new ArrayList<>());
    }

    /** Another value of an item in the checkup of a year. */
    public void checkup(int person, int year, String code, String value) {
      checkups
          .computeIfAbsent(person, any -> new ArrayList<>())
          .add(new ChangedCheckupItem(year, code, value));
    }

    public ClinicalChanges build() {
      return new ClinicalChanges(drugs, checkups);
    }
  }
}
