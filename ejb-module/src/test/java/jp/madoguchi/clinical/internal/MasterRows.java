package jp.madoguchi.clinical.internal;

import jp.madoguchi.testing.TestDatabase;

/** Editions of the 医薬品マスター with invented drugs, as an administrator's act leaves them. */
final class MasterRows {
  private MasterRows() {}

  /**
   * @param drugs code, 剤形 and 薬価基準コード of each
   */
  static void inEffect(TestDatabase database, String... drugs) {
    long edition = edition(database, "DRUGS", drugs.length / 3);
    drugs(database, edition, drugs);
    activate(database, "DRUGS", edition);
  }

  static void waiting(TestDatabase database, String... drugs) {
    drugs(database, edition(database, "DRUGS", drugs.length / 3), drugs);
  }

  private static void drugs(TestDatabase database, long edition, String... drugs) {
    for (int at = 0; at < drugs.length; at += 3) {
      database.sql(
          """
          insert into medicine_drug (edition_id, line, code, name, unit, price, form, changed_on,
            abolished_on, price_code, generic_code, basic_name, substance_key)
          values (%d, %d, '%s', 'シケン', '錠', '1', '%s', '', '', '%s', '', '', '%s')
          """
              .formatted(
                  edition,
                  at,
                  drugs[at],
                  drugs[at + 1],
                  drugs[at + 2],
                  drugs[at + 2].substring(0, Math.min(7, drugs[at + 2].length()))));
    }
  }

  /** The hospital's own 併用禁忌: the first names the second. */
  static void pairInEffect(TestDatabase database, String left, String right) {
    long edition = edition(database, "OWN_PAIRS", 1);
    database.sql(
        """
        insert into medicine_pair (edition_id, line, left_key, right_key, reason, scope)
        values (%d, 1, '%s', '%s', '試験用の組', '')
        """
            .formatted(edition, left, right));
    activate(database, "OWN_PAIRS", edition);
  }

  /** The same of several pairs: left and right of each. */
  static void pairsInEffect(TestDatabase database, String... sides) {
    long edition = edition(database, "OWN_PAIRS", sides.length / 2);
    for (int at = 0; at < sides.length; at += 2) {
      database.sql(
          """
          insert into medicine_pair (edition_id, line, left_key, right_key, reason, scope)
          values (%d, %d, '%s', '%s', '試験用の組', '')
          """
              .formatted(edition, at, sides[at], sides[at + 1]));
    }
    activate(database, "OWN_PAIRS", edition);
  }

  /** Components and groups: INGREDIENT or GROUP, part and whole of each. */
  static void membersInEffect(TestDatabase database, String... members) {
    long edition = edition(database, "MEMBERS", members.length / 3);
    for (int at = 0; at < members.length; at += 3) {
      database.sql(
          """
          insert into medicine_member (edition_id, line, relation, part, whole, name)
          values (%d, %d, '%s', '%s', '%s', '')
          """
              .formatted(edition, at, members[at], members[at + 1], members[at + 2]));
    }
    activate(database, "MEMBERS", edition);
  }

  private static long edition(TestDatabase database, String kind, int lines) {
    long edition =
        database.call(
            em ->
                ((Number)
                        em.createNativeQuery("select count(*) from medicine_edition")
                            .getSingleResult())
                    .longValue());
    database.sql(
        """
        insert into medicine_edition (id, kind, edition_day, source, lines, passed_over, added,
          removed, changed, loaded_by, loaded_at)
        values (%d, '%s', date '2026-06-01', '架空の出所', %d, 0, 0, 0, 0, 'admin',
          timestamp with time zone '2026-06-02 09:00:00+09:00')
        """
            .formatted(edition + 9000, kind, lines));
    return edition + 9000;
  }

  private static void activate(TestDatabase database, String kind, long edition) {
    database.sql("delete from medicine_table where kind = '%s'".formatted(kind));
    database.sql(
        "insert into medicine_table (kind, active_id, version) values ('%s', %d, 1)"
            .formatted(kind, edition));
  }
}
