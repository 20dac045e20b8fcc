package jp.madoguchi.medicine.internal;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.medicine.MedicineMasters;
import jp.madoguchi.medicine.MedicineReport;
import jp.madoguchi.medicine.MedicineStanding;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.MedicineTerms;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.BeanContainer;
import jp.madoguchi.testing.Caller;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;

/** A hospital with an administrator who keeps the tables of medicines. */
final class MedicineHouse {
  static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  final SetClock clock = new SetClock("2026-11-30T09:00:00+09:00");
  final Caller caller = new Caller("admin", Role.ADMIN);
  private final TestDatabase database;
  private final BeanContainer beans;

  MedicineHouse(TestDatabase database) {
    this.database = database;
    this.beans = new BeanContainer(database, caller, clock, new Workplace(), new Alone());
  }

  /** With the synthetic set of these tables in effect, and a doctor who asks. */
  static MedicineHouse ofDoctor(TestDatabase database, MedicineTable... tables) {
    MedicineHouse house = new MedicineHouse(database);
    for (MedicineTable table : tables) {
      house.loadAndUse(
          table,
          switch (table) {
            case DRUGS -> SyntheticMedicines.drugs(42);
            case CONTRAINDICATED_PAIRS -> SyntheticMedicines.PAIRS;
            case OWN_PAIRS -> SyntheticMedicines.OWN_PAIRS;
            case MEMBERS -> SyntheticMedicines.MEMBERS;
            default -> throw new IllegalArgumentException(table.name());
          });
    }
    house.caller.become("doctor", Role.DOCTOR);
    return house;
  }

  <T> T the(Class<T> bean) {
    return beans.bean(bean);
  }

  MedicineMasters masters() {
    return the(MedicineMasters.class);
  }

  MedicineReport load(MedicineTable table, String text) {
    return load(table, DAY, SyntheticMedicines.cp932(text));
  }

  MedicineReport load(MedicineTable table, LocalDate day, InputStream csv) {
    return masters().load(new MedicineTerms(table, day, "架空の出所"), csv);
  }

  MedicineStanding standing(MedicineTable table) {
    return masters().standings().get(table.ordinal());
  }

  void use(MedicineTable table) {
    masters().use(standing(table).shown());
  }

  /** Loads it, which must go without findings, and lets it take effect. */
  void loadAndUse(MedicineTable table, String text) {
    MedicineReport report = load(table, text);
    if (report.edition() == null) {
      throw new IllegalStateException(report.findings().toString());
    }
    use(table);
  }

  long rows(String table) {
    return ((Number)
            database.call(
                em -> em.createNativeQuery("select count(*) from " + table).getSingleResult()))
        .longValue();
  }

  /** Who did what, oldest first. */
  List<String> records() {
    return database.call(
        em ->
            em
                .createNativeQuery(
                    "select account || ' ' || action || ' ' || subject from audit_record where"
                        + " action like '%MEDICINES' order by id")
                .getResultList()
                .stream()
                .map(Object::toString)
                .toList());
  }
}
