package jp.madoguchi.races;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.medicine.MedicineMasters;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.MedicineTerms;
import jp.madoguchi.medicine.MedicineVersion;

/** Two administrators with one table of medicines. */
final class MedicineRaces {
  private static final String ACTS = "select count(*) from audit_record where action = '%s'";

  private MedicineRaces() {}

  static Stream<Race> all() {
    return Stream.of(
        Race.of("one table is loaded by two")
            .both(MedicineRaces::load)
            .noneRefused()
            .leaves("select count(*) from medicine_edition", 1)
            .leaves("select count(*) from medicine_member", 1)
            .leaves(ACTS.formatted("LOAD_MEDICINES"), 2),
        Race.of("an edition takes effect by two")
            .before(MedicineRaces::load)
            .both(of(version -> h -> masters(h).use(version)))
            .leaves(ACTS.formatted("USE_MEDICINES"), 1)
            .leaves("select count(*) from medicine_table where former_id is null", 1),
        Race.of("an edition takes effect while another is loaded")
            .before(MedicineRaces::load)
            .between(of(version -> h -> masters(h).use(version)), MedicineRaces::load)
            .leaves(
                "select count(*) from medicine_edition e where e.id not in (select coalesce(active_id,"
                    + " 0) from medicine_table union select coalesce(waiting_id, 0) from"
                    + " medicine_table)",
                0),
        Race.of("an edition is dropped while it takes effect")
            .before(MedicineRaces::load)
            .between(
                of(version -> h -> masters(h).use(version)),
                of(version -> h -> masters(h).drop(version)))
            .leaves(
                "select count(*) from audit_record where action in ('USE_MEDICINES',"
                    + " 'DROP_MEDICINES')",
                1),
        Race.of("two go back to the edition before")
            .before(MedicineRaces::used)
            .before(MedicineRaces::used)
            .both(of(version -> h -> masters(h).goBack(version)))
            .leaves(ACTS.formatted("ROLL_BACK_MEDICINES"), 1)
            .leaves("select count(*) from medicine_table where active_id < former_id", 1));
  }

  private static void load(Hospital h) {
    masters(h)
        .load(
            new MedicineTerms(MedicineTable.MEMBERS, LocalDate.of(2026, 1, 1), "架空の出所"),
            new ByteArrayInputStream(
                "relation,part,whole\nGROUP,6149909,a-b\n".getBytes(StandardCharsets.US_ASCII)));
  }

  private static void used(Hospital h) {
    load(h);
    of(version -> one -> masters(one).use(version)).accept(h);
  }

  /** Both read the state before either writes. */
  private static Consumer<Hospital> of(Function<MedicineVersion, Consumer<Hospital>> act) {
    return h ->
        act.apply(
                new MedicineVersion(
                    MedicineTable.MEMBERS, h.number("select version from medicine_table")))
            .accept(h);
  }

  private static MedicineMasters masters(Hospital h) {
    return h.the(MedicineMasters.class);
  }
}
