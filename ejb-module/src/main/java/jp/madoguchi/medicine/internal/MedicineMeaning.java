package jp.madoguchi.medicine.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.medicine.MedicineMatch;
import jp.madoguchi.medicine.NamedMedicine;

/** What named drugs are: their lines in the master, components of combinations, and groups. */
final class MedicineMeaning {
  /** Groups of groups, to this depth. */
  private static final int DEEPEST = 4;

  private final MedicineLookup lookup;
  private final Long drugs;
  private final Long members;

  /**
   * @param drugs edition of the master, or null
   * @param members edition of the components and groups, or null
   */
  MedicineMeaning(MedicineLookup lookup, Long drugs, Long members) {
    this.lookup = lookup;
    this.drugs = drugs;
    this.members = members;
  }

  List<MeantDrug> of(List<NamedMedicine> named) {
    Set<String> codes = named.stream().map(MeantDrug::code).collect(Collectors.toSet());
    Set<String> longCodes = some(codes, MedicineForm::isLongCode);
    List<DrugInMaster> lines = lines(codes, longCodes);
    Set<String> substances =
        lines.stream().map(DrugInMaster::substanceKey).collect(Collectors.toSet());
    substances.addAll(known(longCodes));
    List<MeantDrug> meant =
        named.stream()
            .map(
                one ->
                    new MeantDrug(
                        one,
                        lines.stream().filter(line -> line.isNamed(MeantDrug.code(one))).toList(),
                        substances))
            .toList();
    if (members != null) {
      components(meant);
      groups(meant);
    }
    return meant;
  }

  private List<DrugInMaster> lines(Set<String> codes, Set<String> longCodes) {
    if (drugs == null) {
      return List.of();
    }
    return Stream.of(
            lookup.byCode(drugs, some(codes, MedicineForm::isCode)),
            lookup.byPriceCode(drugs, longCodes),
            lookup.byGenericCode(drugs, longCodes))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** Ingredients and routes of these that the master has. */
  private Set<String> known(Set<String> longCodes) {
    if (drugs == null) {
      return Set.of();
    }
    Set<String> keys =
        longCodes.stream()
            .map(MedicineForm::substance)
            .filter(key -> !key.isEmpty())
            .collect(Collectors.toSet());
    return lookup.bySubstance(drugs, keys).stream()
        .map(DrugInMaster::substanceKey)
        .collect(Collectors.toSet());
  }

  private void components(List<MeantDrug> meant) {
    Map<String, Set<String>> parts = new HashMap<>();
    lookup
        .componentsOf(members, keys(meant))
        .forEach(row -> parts.computeIfAbsent(row[1], whole -> new HashSet<>()).add(row[0]));
    for (MeantDrug one : meant) {
      for (String key : one.keys()) {
        parts.getOrDefault(key, Set.of()).forEach(part -> one.add(part, MedicineMatch.COMPONENT));
      }
    }
  }

  private void groups(List<MeantDrug> meant) {
    Set<String> asked = new HashSet<>();
    for (int depth = 0; depth < DEEPEST; depth++) {
      Set<String> next = keys(meant);
      next.removeAll(asked);
      if (next.isEmpty()) {
        return;
      }
      asked.addAll(next);
      for (String[] row : lookup.groupsOf(members, next)) {
        meant.stream()
            .filter(one -> one.by(row[0]) != null)
            .forEach(one -> one.add(row[1], MedicineMatch.GROUP));
      }
    }
  }

  private static Set<String> keys(List<MeantDrug> meant) {
    return meant.stream().flatMap(one -> one.keys().stream()).collect(Collectors.toSet());
  }

  private static Set<String> some(Set<String> codes, Predicate<String> which) {
    return codes.stream().filter(which).collect(Collectors.toSet());
  }
}
