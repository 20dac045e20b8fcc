package jp.madoguchi.medication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which lines are perhaps the same dispensing from a second source (重複の疑い): same drug, quantity,
 * usage and institution, and the same day of dispensing or of prescribing. Each line of a stronger
 * source stands for one line of each weaker source at most, so that two prescriptions of one day
 * both stay. Nothing is taken away: the lines are folded.
 */
public final class MedicationFolding {
  private record Stronger(int place, MedicationSource weaker) {}

  private record Place(LocalDate day, String institution, String quantity, String usage) {}

  private final Map<Place, List<MedicationEntry>> seen = new HashMap<>();
  private final Set<Stronger> used = new HashSet<>();
  private final Set<Integer> doubles = new HashSet<>();
  // a history says the same few texts thousands of times
  private final Map<String, String> quantities = new HashMap<>();
  private final Map<String, String> usages = new HashMap<>();

  private MedicationFolding() {}

  /** The places ({@link MedicationEntry#place}) of the lines that a stronger source has too. */
  public static Set<Integer> doubles(Collection<? extends MedicationEntry> entries) {
    MedicationFolding folding = new MedicationFolding();
    entries.stream()
        .sorted(
            Comparator.comparing(MedicationEntry::source).thenComparingInt(MedicationEntry::place))
        .forEach(folding::add);
    return Set.copyOf(folding.doubles);
  }

  private void add(MedicationEntry entry) {
    List<Place> places = places(entry);
    if (isToldByStronger(entry, places)) {
      doubles.add(entry.place());
    }
    places.forEach(place -> seen.computeIfAbsent(place, p -> new ArrayList<>()).add(entry));
  }

  private boolean isToldByStronger(MedicationEntry entry, List<Place> places) {
    for (Place place : places) {
      for (MedicationEntry other : seen.getOrDefault(place, List.of())) {
        if (other.source().compareTo(entry.source()) < 0
            && isSameDay(entry, other)
            && isSameDrug(entry, other)
            && used.add(new Stronger(other.place(), entry.source()))) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Place> places(MedicationEntry entry) {
    String institution = MedicationReading.institution(entry);
    if (institution == null) {
      return List.of();
    }
    String quantity =
        quantities.computeIfAbsent(text(entry.quantity()), MedicationFolding::quantity);
    String usage = usages.computeIfAbsent(text(entry.usage()), FoldedText::of);
    List<Place> places = new ArrayList<>(2);
    if (entry.dispensedOn() != null) {
      places.add(new Place(entry.dispensedOn(), institution, quantity, usage));
    }
    if (entry.prescribedOn() != null && !entry.prescribedOn().equals(entry.dispensedOn())) {
      places.add(new Place(entry.prescribedOn(), institution, quantity, usage));
    }
    return places;
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static boolean isSameDrug(MedicationEntry one, MedicationEntry other) {
    if (!FoldedText.isBlank(one.drugCode()) && !FoldedText.isBlank(other.drugCode())) {
      return FoldedText.of(one.drugCode()).equals(FoldedText.of(other.drugCode()));
    }
    String drug = FoldedText.of(one.drug());
    return !drug.isEmpty() && drug.equals(FoldedText.of(other.drug()));
  }

  private static boolean isSameDay(MedicationEntry one, MedicationEntry other) {
    if (one.dispensedOn() != null && other.dispensedOn() != null) {
      return one.dispensedOn().equals(other.dispensedOn());
    }
    return one.prescribedOn() != null && one.prescribedOn().equals(other.prescribedOn());
  }

  private static String quantity(String text) {
    String folded = FoldedText.of(text);
    return MedicationReading.NUMBER.matcher(folded).matches()
        ? new BigDecimal(folded).stripTrailingZeros().toPlainString()
        : folded;
  }
}
