package jp.madoguchi.medicine.internal;

import static jp.madoguchi.access.Role.Names.DENTIST;
import static jp.madoguchi.access.Role.Names.DOCTOR;
import static jp.madoguchi.access.Role.Names.GRANTED;
import static jp.madoguchi.access.Role.Names.PHARMACIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.medicine.ContraindicatedPair;
import jp.madoguchi.medicine.MedicineCheck;
import jp.madoguchi.medicine.MedicineCheckResult;
import jp.madoguchi.medicine.MedicineContraindication;
import jp.madoguchi.medicine.MedicineDuplicate;
import jp.madoguchi.medicine.MedicineEdition;
import jp.madoguchi.medicine.MedicineHistoryResult;
import jp.madoguchi.medicine.MedicineMatch;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.medicine.UncheckedMedicine;

/** The check; each time by what is in effect at that moment, so that all servers say the same. */
@Stateless
@DenyAll
public class MedicineCheckBean implements MedicineCheck {
  private static final String ON = "on";
  private static final Set<MedicineTable> ASKED =
      EnumSet.of(
          MedicineTable.DRUGS,
          MedicineTable.CONTRAINDICATED_PAIRS,
          MedicineTable.OWN_PAIRS,
          MedicineTable.MEMBERS);

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public MedicineCheckResult check(NamedMedicine ordered, List<NamedMedicine> running) {
    if (running.size() > MOST_RUNNING) {
      throw new IllegalArgumentException("more running drugs than a check takes");
    }
    if (!isOn()) {
      return new MedicineCheckResult(false, List.of(), List.of(), List.of(), Set.of(), List.of());
    }
    Map<MedicineTable, MedicineEdition> editions = inEffect();
    Long drugs = id(editions.get(MedicineTable.DRUGS));
    MedicineLookup lookup = new MedicineLookup(em);
    List<MeantDrug> all =
        new MedicineMeaning(lookup, drugs, id(editions.get(MedicineTable.MEMBERS)))
            .of(Stream.concat(Stream.of(ordered), running.stream()).toList());
    MeantDrug toOrder = all.get(0);
    List<MeantDrug> runs = all.subList(1, all.size());
    ContraindicationSearch search = new ContraindicationSearch(lookup, drugs, toOrder);
    List<MedicineContraindication> contraindications =
        Stream.of(MedicineTable.CONTRAINDICATED_PAIRS, MedicineTable.OWN_PAIRS)
            .map(editions::get)
            .filter(Objects::nonNull)
            .flatMap(pairs -> search.in(pairs, runs).stream())
            .toList();
    return new MedicineCheckResult(
        true,
        contraindications,
        duplicates(toOrder, runs, editions.get(MedicineTable.DRUGS)),
        unchecked(all),
        lacking(editions.keySet()),
        List.copyOf(editions.values()));
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public MedicineHistoryResult among(List<NamedMedicine> drugs) {
    if (!isOn()) {
      return MedicineHistoryResult.OFF;
    }
    Map<MedicineTable, MedicineEdition> editions = inEffect();
    Long master = id(editions.get(MedicineTable.DRUGS));
    MedicineLookup lookup = new MedicineLookup(em);
    List<MeantDrug> meant =
        new MedicineMeaning(lookup, master, id(editions.get(MedicineTable.MEMBERS)))
            .of(drugs.subList(0, Math.min(drugs.size(), MOST_RUNNING)));
    ContraindicationsAmong among = new ContraindicationsAmong(lookup, master, meant);
    List<ContraindicatedPair> pairs =
        Stream.of(MedicineTable.CONTRAINDICATED_PAIRS, MedicineTable.OWN_PAIRS)
            .map(editions::get)
            .filter(Objects::nonNull)
            .flatMap(table -> among.in(table).stream())
            .toList();
    Set<MedicineTable> lacking = lacking(editions.keySet());
    lacking.addAll(among.cut());
    return new MedicineHistoryResult(
        true,
        pairs,
        lacking,
        List.copyOf(editions.values()),
        Math.max(0, drugs.size() - MOST_RUNNING));
  }

  private static boolean isOn() {
    return Settings.text("medicine.check", ON).strip().equals(ON);
  }

  private static List<MedicineDuplicate> duplicates(
      MeantDrug ordered, List<MeantDrug> running, MedicineEdition drugs) {
    List<MedicineDuplicate> found = new ArrayList<>();
    if (drugs == null) {
      return found;
    }
    for (MeantDrug one : running) {
      Set<String> both = one.substances();
      both.retainAll(ordered.substances());
      both.forEach(key -> found.add(duplicate(ordered, one, key, drugs)));
    }
    return found;
  }

  private static MedicineDuplicate duplicate(
      MeantDrug ordered, MeantDrug running, String key, MedicineEdition drugs) {
    boolean component =
        ordered.by(key) == MedicineMatch.COMPONENT || running.by(key) == MedicineMatch.COMPONENT;
    boolean otherForm =
        ordered.form().isPresent()
            && running.form().isPresent()
            && !ordered.form().equals(running.form());
    return new MedicineDuplicate(
        running.named(),
        component ? MedicineMatch.COMPONENT : MedicineMatch.SUBSTANCE,
        key,
        otherForm,
        drugs);
  }

  private static List<UncheckedMedicine> unchecked(List<MeantDrug> all) {
    return all.stream()
        .flatMap(one -> one.unseen().map(why -> new UncheckedMedicine(one.named(), why)).stream())
        .toList();
  }

  /**
   * A hospital without tables of its own lacks nothing; one without the master sees no ingredient.
   */
  private static Set<MedicineTable> lacking(Set<MedicineTable> there) {
    Set<MedicineTable> lacking =
        EnumSet.of(MedicineTable.DRUGS, MedicineTable.CONTRAINDICATED_PAIRS);
    lacking.removeAll(there);
    if (there.contains(MedicineTable.OWN_PAIRS)) {
      lacking.remove(MedicineTable.CONTRAINDICATED_PAIRS);
    }
    return lacking;
  }

  private Map<MedicineTable, MedicineEdition> inEffect() {
    Map<MedicineTable, MedicineEdition> editions = new EnumMap<>(MedicineTable.class);
    em.createQuery(
            "select e from KeptMedicineTable t join KeptEdition e on e.id = t.activeId",
            KeptEdition.class)
        .setMaxResults(MedicineTable.values().length)
        .getResultStream()
        .map(KeptEdition::view)
        .filter(edition -> ASKED.contains(edition.table()))
        .forEach(edition -> editions.put(edition.table(), edition));
    return editions;
  }

  private static Long id(MedicineEdition edition) {
    return edition == null ? null : edition.id();
  }
}
