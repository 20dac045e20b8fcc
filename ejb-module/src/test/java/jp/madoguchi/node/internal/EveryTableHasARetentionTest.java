package jp.madoguchi.node.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.facility.NodeProperties;
import jp.madoguchi.node.TableRetention;
import jp.madoguchi.node.TableRetention.TableKeeping;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource({
    "madoguchi.retention.reception_session.months, 12, a whole number from 36 to 1200",
    "MADOGUCHI_RETENTION_READER_EVENT_MONTHS, ten, a whole number from 1 to 1200",
    "madoguchi.retention.raeder_event.months, 12, with one of exchange_fault",
    "madoguchi.retention.audit_record.months, 12, with one of exchange_fault",
    "MADOGUCHI_RETENTION_ANSWER_MONTHS, 48, with one of exchange_fault"
  })
  void aLengthThatATableCannotHaveStopsTheStart(String name, String value, String allowed) {
    IllegalStateException stopped =
        assertThrows(IllegalStateException.class, () -> RetentionStart.check(node(name, value)));
    for (String part : List.of(name, "\"" + value + "\"", allowed)) {
      assertTrue(stopped.getMessage().contains(part), stopped.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "madoguchi.retention.reception_session.months",
        "MADOGUCHI_RETENTION_RECEPTION_SESSION_ARCHIVE_MONTHS",
        "MADOGUCHI_RETENTION_TASK_MONTHS"
      })
  void aLengthThatATableCanHaveDoesNot(String name) {
    assertDoesNotThrow(() -> RetentionStart.check(node(name, " 36 ")));
  }

  private static NodeProperties node(String name, String value) {
    Properties properties = new Properties();
    if (name.startsWith("madoguchi.")) {
      properties.setProperty(name, value);
      return new NodeProperties(properties, Map.of());
    }
    return new NodeProperties(properties, Map.of(name, value));
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
