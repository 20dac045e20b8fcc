package jp.madoguchi.clinical.internal;

import static jp.madoguchi.clinical.ClinicalKind.DRUGS;
import static jp.madoguchi.clinical.internal.Ward.PATIENT;
import static jp.madoguchi.clinical.internal.Ward.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import jp.madoguchi.clinical.NewOrder;
import jp.madoguchi.clinical.OrderChecked;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The check of one drug against tables as large as the published ones, with the gate, the history
 * and both records, on PostgreSQL. Prints times and asserts none.
 */
@Tag("slow")
class OrderFiguresTest {
  private static final int CHECKS = 200;
  private static final int WARM = 150;

  @Test
  void aDrugIsCheckedAgainstWholeTables() {
    try (TestDatabase database = TestDatabase.fresh(TestDatabase.Product.POSTGRESQL)) {
      Ward ward = new Ward(database);
      ward.cardSession(Ward.GIVEN, false, yes(ConsentKind.YZK));
      ward.view(viewer -> viewer.fetch(PATIENT, DRUGS));
      ward.deliver("202611240001", "a".repeat(64), Samples.drugs());
      MasterRows.inEffect(
          database, "699990001", "1", "2179901F1018", "699990002", "1", "2179901F1026");
      database.sql(
          """
          insert into medicine_drug (edition_id, line, code, name, unit, price, form, changed_on,
            abolished_on, price_code, generic_code, basic_name, substance_key)
          select (select active_id from medicine_table where kind = 'DRUGS'), 100 + n,
            '61' || lpad(cast(n as varchar), 7, '0'), 'シケン' || n, '錠', '1', '1', '', '',
            lpad(cast(1000000 + n / 10 as varchar), 7, '0') || 'F' || lpad(cast(n % 10 as varchar), 4, '0'),
            '', '', lpad(cast(1000000 + n / 10 as varchar), 7, '0')
          from generate_series(1, 15000) n
          """);
      MasterRows.pairsInEffect(database, "699990001", "610000001");
      database.sql(
          """
          insert into medicine_pair (edition_id, line, left_key, right_key, reason, scope)
          select (select active_id from medicine_table where kind = 'OWN_PAIRS'), 100 + n,
            '61' || lpad(cast(n % 500 + 1 as varchar), 7, '0'),
            '61' || lpad(cast(n * 7 % 14000 + 501 as varchar), 7, '0'), '', ''
          from generate_series(1, 5000) n
          """);
      NewOrder order = new NewOrder(PATIENT, "699990001", "", false);
      long[] times = new long[CHECKS];
      for (int i = -WARM; i < CHECKS; i++) {
        long began = System.nanoTime();
        OrderChecked checked = ward.orders(orders -> orders.check(order));
        assertEquals(1, checked.findings().size());
        if (i >= 0) {
          times[i] = System.nanoTime() - began;
        }
      }
      Arrays.sort(times);
      System.out.printf(
          "order check: 15,000 drugs, 5,000 pairs: p50 %.1f ms, p95 %.1f ms, most %.1f ms%n",
          times[CHECKS / 2] / 1e6, times[CHECKS * 95 / 100] / 1e6, times[CHECKS - 1] / 1e6);
    }
  }
}
