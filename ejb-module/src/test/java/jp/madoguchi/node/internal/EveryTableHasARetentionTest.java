package jp.madoguchi.node.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.node.TableRetention;
import jp.madoguchi.node.TableRetention.TableKeeping;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long rows stay is said of every table, and said of things that are there. */
class EveryTableHasARetentionTest {
  private static final String SETTING = "madoguchi.retention.reception_session.months";

  @AfterEach
  void forget() {
    System.clearProperty(SETTING);
  }

  @OnBothDatabases
  void theListNamesEveryTableAndNoOther(TestDatabase database) {
    Set<String> stated =
        TableRetention.all().stream()
            .map(TableRetention::table)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(columns(database).keySet()), stated);
    assertEquals(stated.size(), TableRetention.all().size(), "a table stands twice");
  }

  @OnBothDatabases
  void whatTellsARowsAgeIsAColumn(TestDatabase database) {
    Map<String, Set<String>> columns = columns(database);
    for (TableRetention one : TableRetention.all()) {
      boolean ages =
          Set.of(TableKeeping.AGED, TableKeeping.MONTHLY, TableKeeping.ARCHIVE)
                  .contains(one.keeps())
              || one.table().equals("reception_session");
      assertEquals(ages, !one.moment().isEmpty(), one.table());
      if (ages) {
        assertEquals(
            Set.of(one.moment()),
            columns.get(one.table()).stream()
                .filter(one.moment()::equals)
                .collect(Collectors.toSet()),
            one.table());
      }
    }
  }

  @OnBothDatabases
  void anArchiveHasTheColumnsOfWhatMovesThere(TestDatabase database) {
    Map<String, Set<String>> columns = columns(database);
    List<String> moving = new ArrayList<>();
    for (TableRetention one : TableRetention.all()) {
      if (one.keeps() == TableKeeping.ARCHIVED) {
        moving.add(one.table());
        assertEquals(columns.get(one.table()), columns.get(one.table() + "_archive"), one.table());
      }
    }
    assertFalse(moving.isEmpty());
  }

  @Test
  void noReceptionIsGoneBeforeThreeYears() {
    assertEquals(36, TableRetention.of("reception_session").months().orElseThrow());
    System.setProperty(SETTING, "60");
    assertEquals(60, TableRetention.of("reception_session").months().orElseThrow());
    System.setProperty(SETTING, "35");
    assertThrows(
        IllegalStateException.class, () -> TableRetention.of("reception_session").months());
    assertEquals(true, TableRetention.of("reader_event").months().isEmpty());
  }

  /** Columns by table; the parts of a table by month are no tables of their own. */
  private static Map<String, Set<String>> columns(TestDatabase database) {
    String parts =
        database.product() == TestDatabase.Product.POSTGRESQL
            ? " and table_name not in (select cast(cast(inhrelid as regclass) as varchar) from pg_inherits)"
            : "";
    List<?> rows =
        database.call(
            em ->
                em.createNativeQuery(
                        "select lower(table_name), lower(column_name) from information_schema.columns"
                            + " where table_schema = current_schema and lower(table_name) <>"
                            + " 'flyway_schema_history'"
                            + parts)
                    .getResultList());
    Map<String, Set<String>> columns = new TreeMap<>();
    for (Object row : rows) {
      Object[] names = (Object[]) row;
      columns.computeIfAbsent((String) names[0], table -> new TreeSet<>()).add((String) names[1]);
    }
    return columns;
  }
}
