package jp.madoguchi.medicine.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.medicine.MedicineContraindication;
import jp.madoguchi.medicine.MedicineDirection;
import jp.madoguchi.medicine.MedicineEdition;
import jp.madoguchi.medicine.MedicineMatch;

/**
 * Pairs of one table with the drug to be ordered on the one side and one that runs on the other, in
 * either direction. A table may name products, ingredients or groups; a product stands for all
 * products of its ingredient and route, and the match says so.
 */
final class ContraindicationSearch {
  private final MedicineLookup lookup;
  private final Long drugs;
  private final Map<String, MedicineMatch> orderedKeys = new HashMap<>();

  /**
   * @param drugs edition of the master, or null: products then stand for themselves
   */
  ContraindicationSearch(MedicineLookup lookup, Long drugs, MeantDrug ordered) {
    this.lookup = lookup;
    this.drugs = drugs;
    ordered.keys().forEach(key -> orderedKeys.put(key, ordered.by(key)));
    if (drugs != null) {
      lookup
          .bySubstance(drugs, ordered.substances())
          .forEach(line -> orderedKeys.putIfAbsent(line.code(), ordered.by(line.substanceKey())));
    }
  }

  /** One for each running drug that matches, with the closest pair of the table. */
  List<MedicineContraindication> in(MedicineEdition pairs, List<MeantDrug> running) {
    List<String[]> from = lookup.pairsFrom(pairs.id(), orderedKeys.keySet());
    List<String[]> to = lookup.pairsTo(pairs.id(), orderedKeys.keySet());
    Map<String, String> substances = substances(from, to);
    List<MedicineContraindication> found = new ArrayList<>();
    for (MeantDrug one : running) {
      PairHit names = closest(from, one, substances, 0);
      PairHit isNamed = closest(to, one, substances, 1);
      if (names != null || isNamed != null) {
        found.add(hit(pairs, one, names, isNamed));
      }
    }
    return found;
  }

  private MedicineContraindication hit(
      MedicineEdition pairs, MeantDrug one, PairHit names, PairHit isNamed) {
    MedicineDirection direction =
        names == null
            ? MedicineDirection.RUNNING_NAMES_ORDERED
            : isNamed == null ? MedicineDirection.ORDERED_NAMES_RUNNING : MedicineDirection.MUTUAL;
    PairHit shown = names == null || isNamed != null && isNamed.closerThan(names) ? isNamed : names;
    String reason =
        shown.reason().isEmpty() && names != null && isNamed != null
            ? (shown.equals(names) ? isNamed : names).reason()
            : shown.reason();
    return new MedicineContraindication(
        one.named(),
        direction,
        shown.ordered(),
        shown.running(),
        shown.orderedKey(),
        shown.runningKey(),
        reason,
        pairs);
  }

  /** A pair of the table for one running drug. */
  private record PairHit(
      MedicineMatch ordered,
      MedicineMatch running,
      String orderedKey,
      String runningKey,
      String reason) {
    boolean closerThan(PairHit other) {
      return far() < other.far();
    }

    private int far() {
      return ordered.ordinal() + running.ordinal();
    }
  }

  /**
   * @param side of the pair on which the drug to be ordered stands: 0 or 1
   */
  private PairHit closest(
      List<String[]> pairs, MeantDrug one, Map<String, String> substances, int side) {
    PairHit closest = null;
    for (String[] pair : pairs) {
      String other = pair[1 - side];
      MedicineMatch match = one.by(other);
      if (match == null && substances.containsKey(other)) {
        match = one.by(substances.get(other));
      }
      if (match != null) {
        PairHit hit = new PairHit(orderedKeys.get(pair[side]), match, pair[side], other, pair[2]);
        closest = closest == null || hit.closerThan(closest) ? hit : closest;
      }
    }
    return closest;
  }

  /** Ingredient and route of the products on the other sides. */
  private Map<String, String> substances(List<String[]> from, List<String[]> to) {
    if (drugs == null) {
      return Map.of();
    }
    Set<String> codes =
        from.stream().map(pair -> pair[1]).filter(MedicineForm::isCode).collect(Collectors.toSet());
    to.stream().map(pair -> pair[0]).filter(MedicineForm::isCode).forEach(codes::add);
    return lookup.byCode(drugs, codes).stream()
        .filter(line -> !line.substanceKey().isEmpty())
        .collect(
            Collectors.toMap(DrugInMaster::code, DrugInMaster::substanceKey, (one, same) -> one));
  }
}
