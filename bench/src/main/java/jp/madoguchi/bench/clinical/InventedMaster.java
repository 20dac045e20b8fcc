package jp.madoguchi.bench.clinical;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * A 医薬品マスター of 15,000 invented drugs of 1,500 ingredients and 5,000 pairs of 併用禁忌, as an
 * administrator's act leaves them.
 */
public final class InventedMaster {
  static final int DRUGS = 15_000;
  static final int PAIRS = 5_000;

  /** Drugs that stand on the left of pairs: each then has ten of them. */
  static final int NAMING = 500;

  private static final int FIRST_CODE = 699_910_000;
  private static final int SUBSTANCES = 1_500;
  private static final String ACTIVE =
      "insert into medicine_table (kind, active_id, version) values ('%s', %d, 1)";

  private InventedMaster() {}

  /** 医薬品コード of a drug, counted from 0. */
  static String code(int drug) {
    return Integer.toString(FIRST_CODE + drug);
  }

  /** Puts both tables into effect. */
  public static void inEffect(Connection connection, LocalDate day) throws SQLException {
    try (Statement work = connection.createStatement()) {
      edition(work, 9901, "DRUGS", DRUGS, day);
      work.execute(
          "insert into medicine_drug (edition_id, line, code, name, unit, price, form, changed_on,"
              + " abolished_on, price_code, generic_code, basic_name, substance_key)"
              + " select 9901, n, (%1$d + n)::text, 'シケン薬' || n, '錠', '10.40', '1', '', '',"
                  .formatted(FIRST_CODE)
              + " %1$s || 'F' || lpad((n / %2$d)::text, 4, '0'), '', '', %1$s"
                  .formatted("(1000001 + n % " + SUBSTANCES + ")::text", SUBSTANCES)
              + " from generate_series(0, %d) n".formatted(DRUGS - 1));
      edition(work, 9902, "CONTRAINDICATED_PAIRS", PAIRS, day);
      work.execute(
          "insert into medicine_pair (edition_id, line, left_key, right_key, reason, scope)"
              + " select 9902, n, (%1$d + n %% %2$d)::text, (%1$d + %2$d + n * 7 %% %3$d)::text,"
                  .formatted(FIRST_CODE, NAMING, DRUGS - NAMING)
              + " '', '' from generate_series(0, %d) n".formatted(PAIRS - 1));
      work.execute("analyze medicine_drug, medicine_pair");
    }
  }

  private static void edition(Statement work, int id, String kind, int lines, LocalDate day)
      throws SQLException {
    work.execute(
        "insert into medicine_edition (id, kind, edition_day, source, lines, passed_over, added,"
            + " removed, changed, loaded_by, loaded_at) values (%d, '%s', date '%s', '架空の出所', %d,"
                .formatted(id, kind, day, lines)
            + " 0, 0, 0, 0, 'bench', current_timestamp)");
    work.execute(ACTIVE.formatted(kind, id));
  }
}
