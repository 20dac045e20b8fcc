package jp.madoguchi.medicine.internal;

import static jp.madoguchi.medicine.internal.SyntheticMedicines.CP932;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import jp.madoguchi.access.Role;
import jp.madoguchi.medicine.MedicineCheck;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tables as large as the published ones, on PostgreSQL. Prints times and heap and asserts neither;
 * {@code -Dmadoguchi.medicine.lines=1234290} is 適応・用量 in full.
 */
@Tag("slow")
class MedicineFiguresTest {
  private static final int LINES = Integer.getInteger("madoguchi.medicine.lines", 50_000);
  private static final int DRUGS = 15_000;
  private static final int PAIRS = 5_000;
  private static final int CHECKS = 300;
  private static final int WARM = 200;
  private static final long MIB = 1 << 20;

  @Test
  void aTableOfAMillionLinesIsTakenAndReplaced() {
    try (TestDatabase database = TestDatabase.fresh(TestDatabase.Product.POSTGRESQL)) {
      MedicineHouse house = new MedicineHouse(database);
      for (int edition = 1; edition <= 2; edition++) {
        int shift = edition - 1;
        AtomicLong most = new AtomicLong();
        System.gc();
        long before = used();
        long began = System.nanoTime();
        int stored =
            house
                .load(MedicineTable.DOSES, MedicineHouse.DAY, lines(LINES, shift, most, before))
                .edition()
                .lines();
        long loaded = System.nanoTime();
        house.use(MedicineTable.DOSES);
        assertEquals(LINES, stored);
        System.out.printf(
            "medicine table, edition %d: %,d lines in %.1f s, takes effect in %.0f ms, heap at most %d MiB more after collections%n",
            edition,
            stored,
            (loaded - began) / 1e9,
            (System.nanoTime() - loaded) / 1e6,
            most.get() / MIB);
      }
    }
  }

  @Test
  void aCheckAsksTheTablesInEffect() {
    try (TestDatabase database = TestDatabase.fresh(TestDatabase.Product.POSTGRESQL)) {
      MedicineHouse house = new MedicineHouse(database);
      StringBuilder drugs = new StringBuilder();
      for (int i = 0; i < DRUGS; i++) {
        String price = "%07dF%04d".formatted(1_000_000 + i / 10, i % 10);
        drugs.append(SyntheticMedicines.drug(42, code(i), "シケン" + i, "1", price, "10.40"));
      }
      StringBuilder pairs = new StringBuilder(SyntheticMedicines.PAIRS_HEADING);
      for (int i = 0; i < PAIRS; i++) {
        pairs.append(
            SyntheticMedicines.pair(code(i % 500), code(500 + i * 7 % (DRUGS - 500)), "0"));
      }
      house.loadAndUse(MedicineTable.DRUGS, drugs.toString());
      house.loadAndUse(MedicineTable.CONTRAINDICATED_PAIRS, pairs.toString());
      house.caller.become("doctor", Role.DOCTOR);
      MedicineCheck check = house.the(MedicineCheck.class);
      long[] times = new long[CHECKS];
      int hits = 0;
      for (int i = -WARM; i < CHECKS; i++) {
        int first = Math.abs(i);
        List<NamedMedicine> running =
            IntStream.range(0, 30)
                .mapToObj(n -> new NamedMedicine(code(500 + (first * 31 + n * 7) % 14_000), "x"))
                .toList();
        long began = System.nanoTime();
        hits +=
            check
                .check(new NamedMedicine(code(first % 500), "y"), running)
                .contraindications()
                .size();
        if (i >= 0) {
          times[i] = System.nanoTime() - began;
        }
      }
      Arrays.sort(times);
      System.out.printf(
          "medicine check: %,d drugs, %,d pairs, 30 running: p50 %.1f ms, p95 %.1f ms, most %.1f ms, %d hits%n",
          DRUGS,
          PAIRS,
          times[CHECKS / 2] / 1e6,
          times[CHECKS * 95 / 100] / 1e6,
          times[CHECKS - 1] / 1e6,
          hits);
    }
  }

  private static String code(int i) {
    return "6" + (10_000_000 + i);
  }

  /** Made while it is read; looks at the heap now and then. */
  private static InputStream lines(int count, int shift, AtomicLong most, long before) {
    int each = 10_000;
    Enumeration<InputStream> parts =
        new Enumeration<>() {
          private int made;

          @Override
          public boolean hasMoreElements() {
            return made < count;
          }

          @Override
          public InputStream nextElement() {
            StringBuilder text = new StringBuilder();
            int end = Math.min(count, made + each);
            for (; made < end; made++) {
              int n = made + shift;
              text.append(code(n % 15_000))
                  .append(",%07d,,,0,0,150,1,,,,,10.5,,14,,,,,,,,0,\r\n".formatted(n / 15_000));
            }
            if (made % 200_000 == 0 || made == count) {
              System.gc();
              most.accumulateAndGet(used() - before, Math::max);
            }
            return new ByteArrayInputStream(text.toString().getBytes(CP932));
          }
        };
    return new SequenceInputStream(parts);
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
