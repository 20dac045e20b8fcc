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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

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
    Stream<MedicationEntry> candidates =
        places.stream().flatMap(place -> seen.getOrDefault(place, List.of()).stream());
    candidates
        .filter(other -> other.source().compareTo(entry.source()) < 0)
        .filter(other -> isSameDay(entry, other) && isSameDrug(entry, other))
        .filter(other -> used.add(new Stronger(other.place(), entry.source())))
        .findFirst()
        .ifPresent(other -> doubles.add(entry.place()));
    places.forEach(place -> seen.computeIfAbsent(place, p -> new ArrayList<>()).add(entry));
  }

  private static List<Place> places(MedicationEntry entry) {
    String institution = MedicationReading.institution(entry);
    if (institution == null) {
      return List.of();
    }
    String quantity = quantity(entry.quantity());
    String usage = FoldedText.of(entry.usage());
    return Stream.of(entry.dispensedOn(), entry.prescribedOn())
        .filter(Objects::nonNull)
        .distinct()
        .map(day -> new Place(day, institution, quantity, usage))
        .toList();
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
