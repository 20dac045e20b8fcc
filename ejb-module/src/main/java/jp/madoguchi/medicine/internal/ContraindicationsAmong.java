package jp.madoguchi.medicine.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.madoguchi.medicine.ContraindicatedPair;
import jp.madoguchi.medicine.MedicineEdition;
import jp.madoguchi.medicine.MedicineMatch;
import jp.madoguchi.medicine.MedicineTable;

/** Pairs of one table of which both sides mean a drug of the same person: two questions a table. */
final class ContraindicationsAmong {
  private final MedicineLookup lookup;
  private final Long drugs;
  private final List<MeantDrug> meant;
  private final Map<String, List<Integer>> byKey = new HashMap<>();
  private final Set<MedicineTable> cut = EnumSet.noneOf(MedicineTable.class);

  /**
   * @param drugs edition of the master, or null: products then stand for themselves
   */
  ContraindicationsAmong(MedicineLookup lookup, Long drugs, List<MeantDrug> meant) {
    this.lookup = lookup;
    this.drugs = drugs;
    this.meant = meant;
    for (int i = 0; i < meant.size(); i++) {
      for (String key : meant.get(i).keys()) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
  }

  /** Places of two drugs, the lower first. */
  private record Two(int one, int other) {}

  /** A row of the table for two drugs. */
  private record Match(
      boolean oneNames,
      MedicineMatch oneBy,
      MedicineMatch otherBy,
      String oneKey,
      String otherKey,
      String reason) {
    int far() {
      return oneBy.ordinal() + otherBy.ordinal();
    }
  }

  /** One for each two drugs, by the closest row of the table. */
  List<ContraindicatedPair> in(MedicineEdition pairs) {
    if (byKey.isEmpty()) {
      return List.of();
    }
    List<String[]> rows = new ArrayList<>(lookup.pairsAmong(pairs.id(), drugs, byKey.keySet()));
    rows.sort(
        Comparator.comparing((String[] row) -> row[0]).thenComparing((String[] row) -> row[1]));
    if (rows.size() == MedicineLookup.MOST) {
      cut.add(pairs.table());
    }
    Map<String, String> substances = substances(rows);
    Map<Two, List<Match>> found =
        new TreeMap<>(Comparator.comparingInt(Two::one).thenComparingInt(Two::other));
    for (String[] row : rows) {
      for (int left : meaning(row[0], substances)) {
        for (int right : meaning(row[1], substances)) {
          if (left != right) {
            found
                .computeIfAbsent(
                    new Two(Math.min(left, right), Math.max(left, right)), t -> new ArrayList<>())
                .add(match(row, left, right, substances));
          }
        }
      }
    }
    return found.entrySet().stream().map(e -> pair(e.getKey(), e.getValue(), pairs)).toList();
  }

  /** Tables with more rows for these drugs than were read. */
  Set<MedicineTable> cut() {
    return cut;
  }

  private Match match(String[] row, int left, int right, Map<String, String> substances) {
    MedicineMatch leftBy = by(left, row[0], substances);
    MedicineMatch rightBy = by(right, row[1], substances);
    return left < right
        ? new Match(true, leftBy, rightBy, row[0], row[1], row[2])
        : new Match(false, rightBy, leftBy, row[1], row[0], row[2]);
  }

  private ContraindicatedPair pair(Two two, List<Match> matches, MedicineEdition cited) {
    Match closest = matches.get(0);
    for (Match one : matches) {
      closest = one.far() < closest.far() ? one : closest;
    }
    String reason =
        closest.reason().isEmpty()
            ? matches.stream().map(Match::reason).filter(r -> !r.isEmpty()).findFirst().orElse("")
            : closest.reason();
    return new ContraindicatedPair(
        meant.get(two.one()).named(),
        meant.get(two.other()).named(),
        matches.stream().anyMatch(Match::oneNames),
        matches.stream().anyMatch(one -> !one.oneNames()),
        closest.oneBy(),
        closest.otherBy(),
        closest.oneKey(),
        closest.otherKey(),
        reason,
        cited);
  }

  /** Places of the drugs that are meant by a side: by its own key, else by its ingredient. */
  private List<Integer> meaning(String side, Map<String, String> substances) {
    List<Integer> own = new ArrayList<>(byKey.getOrDefault(side, List.of()));
    for (int one : byKey.getOrDefault(substances.getOrDefault(side, ""), List.of())) {
      if (!own.contains(one)) {
        own.add(one);
      }
    }
    return own;
  }

  private MedicineMatch by(int one, String side, Map<String, String> substances) {
    MedicineMatch own = meant.get(one).by(side);
    return own == null ? meant.get(one).by(substances.get(side)) : own;
  }

  /** Ingredient and route of the products that stand in the rows. */
  private Map<String, String> substances(List<String[]> rows) {
    if (drugs == null || rows.isEmpty()) {
      return Map.of();
    }
    Set<String> codes =
        rows.stream().map(row -> row[0]).filter(MedicineForm::isCode).collect(Collectors.toSet());
    rows.stream().map(row -> row[1]).filter(MedicineForm::isCode).forEach(codes::add);
    return lookup.byCode(drugs, codes).stream()
        .filter(line -> !line.substanceKey().isEmpty())
        .collect(
            Collectors.toMap(DrugInMaster::code, DrugInMaster::substanceKey, (one, other) -> one));
  }
}
