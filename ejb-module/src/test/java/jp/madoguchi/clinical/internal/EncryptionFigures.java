package jp.madoguchi.clinical.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jp.madoguchi.clinical.internal.DrugLine.Drug;
import jp.madoguchi.clinical.internal.DrugLine.Occasion;
import jp.madoguchi.encryption.DataKeys;
import jp.madoguchi.encryption.RowEncryption;
import jp.madoguchi.encryption.RowEncryption.Standing;
import jp.madoguchi.encryption.RowPlace;
import jp.madoguchi.medication.ListedMedicines;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.testing.TestDatabase;

/**
 * What encryption costs, beside readable rows in the same run; {@code main} prints what
 * docs/performance.md says. No test: a machine that is busy fails nothing.
 */
final class EncryptionFigures {
  private static final int LINES = 300;
  private static final int ROUNDS = 60;
  private static final Standing KEYS =
      new Standing(new DataKeys(Map.of(1, new byte[32]), 1, new byte[32]), null);

  private EncryptionFigures() {}

  public static void main(String[] arguments) {
    RowEncryption.install(KEYS, () -> KEYS);
    contents(1_000);
    contents(30_000);
    contents(1_000_000);
    for (TestDatabase.Product product : TestDatabase.Product.values()) {
      try (TestDatabase database = TestDatabase.fresh(product)) {
        sheets(database);
      }
    }
  }

  private static void contents(int size) {
    RowPlace place = RowPlace.of("answer", 1, 0);
    Map<String, String> values = Map.of("as_received", random(size));
    String stored = RowEncryption.encrypted(place, values);
    System.out.printf(
        "%,d characters: encrypt %.3f ms, open %.3f ms%n",
        size,
        median(() -> RowEncryption.encrypted(place, values)),
        median(() -> RowEncryption.opened(place, stored)));
  }

  private static void sheets(TestDatabase database) {
    database.sql(
        "insert into clinical_request (suffix, patient_number, kind, terminal, birth_date, status,"
            + " asked_by, asked_at, changed_at, version) values ('P', '1', 'DRG', 't', date"
            + " '1980-01-02', 'HERE', 'd', current_timestamp, current_timestamp, 1), ('E', '1',"
            + " 'DRG', 't', date '1980-01-02', 'HERE', 'd', current_timestamp, current_timestamp, 1)");
    for (String suffix : List.of("P", "E")) {
      Standing standing = suffix.equals("E") ? KEYS : Standing.PLAIN;
      RowEncryption.install(standing, () -> standing);
      double store =
          median(
              () -> {
                database.run(
                    em -> {
                      em.createQuery("delete from DrugLine l where l.suffix = :suffix")
                          .setParameter("suffix", suffix)
                          .executeUpdate();
                      lines(suffix).forEach(em::persist);
                    });
                return suffix;
              });
      double read = median(() -> sheet(database, suffix));
      System.out.printf(
          "%s, %d drug lines, %s: store %.1f ms, sheet %.1f ms%n",
          database.product(), LINES, suffix.equals("E") ? "encrypted" : "readable", store, read);
    }
    RowEncryption.install(KEYS, () -> KEYS);
  }

  private static Object sheet(TestDatabase database, String suffix) {
    return database.call(
        em ->
            DrugSheets.sheet(
                em
                    .createQuery(
                        "select l from DrugLine l where l.suffix = :suffix order by l.place",
                        DrugLine.class)
                    .setParameter("suffix", suffix)
                    .getResultList()
                    .stream()
                    .map(DrugLine::readable)
                    .toList(),
                null,
                new SheetContext(LocalDate.of(2026, 1, 5), Set.of(), ListedMedicines.NONE)));
  }

  private static List<DrugLine> lines(String suffix) {
    List<DrugLine> lines = new ArrayList<>();
    LocalDate day = LocalDate.of(2026, 1, 5);
    for (int i = 0; i < LINES; i++) {
      Occasion occasion =
          new Occasion(
              MedicationSource.CLAIM,
              "202601",
              day.minusDays(i),
              day.minusDays(i),
              "1311111111",
              "試験医院",
              "1311111111",
              "試験医院");
      Drug drug =
          new Drug(
              "21", "62000000" + i, "試験錠" + i + "mg", "試験成分", "3", "錠", "1日3回毎食後服用", "粉砕", "14");
      lines.add(new DrugLine(suffix, i, occasion, drug));
    }
    return lines;
  }

  private static String random(int size) {
    StringBuilder text = new StringBuilder();
    java.util.Random random = new java.util.Random(7);
    while (text.length() < size) {
      text.append("<Element").append(random.nextInt(40)).append('>').append(random.nextInt());
    }
    return text.substring(0, size);
  }

  private static double median(Supplier<Object> work) {
    long[] nanos = new long[ROUNDS];
    for (int i = -ROUNDS / 2; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      work.get();
      if (i >= 0) {
        nanos[i] = System.nanoTime() - begin;
      }
    }
    Arrays.sort(nanos);
    return nanos[ROUNDS / 2] / 1e6;
  }
}
