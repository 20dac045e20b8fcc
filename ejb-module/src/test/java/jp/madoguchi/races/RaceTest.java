package jp.madoguchi.races;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.madoguchi.testing.BeanClasses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every method of every bean that writes is done by two at the same instant (ADR 0024). The list of
 * methods is read from the compiled beans: a new one that no race calls, and that {@link NotRaced}
 * does not name, fails here.
 */
class RaceTest {
  private final Set<String> raced = new TreeSet<>();

  @TestFactory
  Stream<DynamicTest> twoAtTheSameInstant() {
    Stream<DynamicTest> races =
        Stream.of(
                PatientRaces.all(),
                EquipmentRaces.all(),
                ReceptionRaces.all(),
                CardRaces.all(),
                ClinicalRaces.all(),
                PaperRaces.all(),
                BulkRaces.all(),
                NodeRaces.all(),
                StaffRaces.all(),
                FactorRaces.all(),
                SetupRaces.all(),
                ProgramRaces.all(),
                MaintenanceRaces.all(),
                MedicineRaces.all(),
                ContingencyRaces.all(),
                CareRaces.all())
            .flatMap(all -> all)
            .map(race -> DynamicTest.dynamicTest(race.name(), () -> raced.addAll(race.run())));
    return Stream.concat(
        races, Stream.of(DynamicTest.dynamicTest("every method that writes", this::complete)));
  }

  @AfterAll
  static void settingsAsDelivered() {
    System.clearProperty(FactorRaces.CARD_STAYS);
    System.clearProperty(ContingencyRaces.NAMES);
    System.clearProperty(PaperRaces.SETTING);
  }

  private void complete() {
    Set<String> all = new TreeSet<>();
    BeanClasses.beans()
        .forEach(bean -> BeanClasses.methods(bean).forEach(m -> all.add(BeanClasses.name(m))));
    Set<String> said = NotRaced.names();
    Set<String> missing = new TreeSet<>(all);
    missing.removeAll(raced);
    missing.removeAll(said);
    assertEquals(
        Set.of(),
        missing,
        "write a race for what writes (EquipmentRaces, PatientRaces, …); what does not stands in NotRaced");
    Set<String> unknown = new TreeSet<>(said);
    unknown.removeAll(all);
    assertEquals(Set.of(), unknown, "NotRaced names what is no more");
  }
}
