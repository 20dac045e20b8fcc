package jp.madoguchi.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.madoguchi.architecture.QueriesInSource.MadeQuery;
import jp.madoguchi.node.TableRetention;
import jp.madoguchi.node.TableRetention.TableKeeping;
import jp.madoguchi.testing.TestDatabase;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Every query of the program, as its source writes it, finds its rows by an index: PostgreSQL says
 * so by its plan for values that it does not know. Tables with as many rows as there are things may
 * be read whole, and a list without a question may follow an index's order.
 */
class EveryQueryUsesAnIndexTest {
  private static final Pattern SCAN =
      Pattern.compile(
          "(Seq Scan|(?<!Bitmap )Index Scan|Index Only Scan|Bitmap Heap Scan)( Backward)?(?: using \\S+)? on (\\S+)");

  /** Queries that have to see everything, each with why that is no list that grows. */
  private static final Map<String, String> SEES_ALL =
      Map.ofEntries(
          Map.entry("BulkInquiriesBean.count", "some rows a day"),
          Map.entry("BulkInquiriesBean.countWaiting", "some rows a day"),
          Map.entry("FaultBookBean.count", "some rows a day, and they go"),
          Map.entry("ChainVerifierBean.newest", "some rows a year"),
          Map.entry("ChainWalk.step", "some rows a year"),
          Map.entry("WorkPlanBookBean.count", "some rows a month"),
          Map.entry("WorkPlanBookBean.list", "some rows a month"),
          Map.entry("StaffDepartmentsBean.all", "one row a member of staff"),
          Map.entry("FoldedColumns.refold", "once after a release that folds otherwise"),
          Map.entry("GroundUsesBean.count", "some rows a day"),
          Map.entry("DisasterBookBean.count", "some rows a year"),
          Map.entry("DisasterBookBean.list", "some rows a year"));

  private static TestDatabase database;
  private static Connection asking;

  @BeforeAll
  static void fill() throws SQLException {
    database = TestDatabase.fresh(TestDatabase.Product.POSTGRESQL);
    FilledTables.in(database);
    PGSimpleDataSource source = database.unkept();
    // as text: the questions keep their marks, no value is ever given
    source.setPreferQueryMode(PreferQueryMode.SIMPLE);
    asking = source.getConnection();
    try (Statement statement = asking.createStatement()) {
      for (String off : List.of("seqscan", "hashjoin", "mergejoin", "material", "hashagg")) {
        statement.execute("set enable_" + off + " = off");
      }
    }
  }

  @AfterAll
  static void drop() throws SQLException {
    asking.close();
    database.close();
  }

  @Test
  void everyQueryFindsItsRowsByAnIndex() {
    Map<String, Set<String>> written = written();
    Map<String, String> without = new TreeMap<>();
    int explained = 0;
    for (var place : written.entrySet()) {
      for (String sql : place.getValue()) {
        explained++;
        String complaint = complaint(sql);
        if (complaint != null && !SEES_ALL.containsKey(place.getKey())) {
          without.put(place.getKey() + ": " + sql, complaint);
        }
      }
    }
    assertEquals(
        Map.of(),
        without,
        without.size()
            + " of "
            + explained
            + " read a whole table: a migration makes an index, or SEES_ALL says why not");
    assertTrue(explained > 100, "the queries were read: " + explained);
  }

  /** The test itself: what it is to find, it finds. */
  @Test
  void aQuestionWithoutAnIndexIsNoticed() {
    assertEquals(null, complaint("select * from patient where patient_number = ?"));
    assertEquals(
        null, complaint("select * from audit_record where patient_number = ? order by at desc"));
    assertFalse(complaint("select * from patient where address = ?") == null);
    assertFalse(complaint("select * from patient where address = ? order by id") == null);
    assertFalse(complaint("select count(*) from audit_record where terminal = ?") == null);
    database.sql("drop index session_by_reader");
    String latest = "select id from reception_session where reader_key = ? order by opened_at desc";
    assertFalse(complaint(latest) == null);
    database.sql("create index session_by_reader on reception_session (reader_key, opened_at)");
    assertEquals(null, complaint(latest));
  }

  private static Map<String, Set<String>> written() {
    Map<String, Set<String>> sql = new TreeMap<>();
    Set<String> byHand = new TreeSet<>();
    Set<String> unknown = new TreeSet<>();
    for (MadeQuery query : new QueriesInSource(SourceTree.mainCode("ejb-module")).queries) {
      Set<String> texts = query.texts();
      if (texts.isEmpty()) {
        texts = QueriesByHand.of(query.place());
        if (texts.isEmpty()) {
          unknown.add(query.place());
        }
        byHand.add(query.place());
      }
      sql.computeIfAbsent(query.place(), place -> new LinkedHashSet<>())
          .addAll(
              texts.stream()
                  // a count with the order of its list: no call makes it, only their combination
                  .filter(text -> !text.matches("(?is)select count\\(.* order by .*"))
                  .map(text -> query.jpql() ? sql(text) : text)
                  .collect(Collectors.toList()));
    }
    assertEquals(Set.of(), unknown, "what they ask is no place of QueriesByHand");
    assertEquals(
        QueriesByHand.places(), byHand, "what the source does not say stands in QueriesByHand");
    return sql;
  }

  private static String sql(String jpql) {
    return database.call(
        (EntityManager em) -> {
          DatabaseQuery query = JpaHelper.getDatabaseQuery(em.createQuery(jpql));
          query.prepareCall(
              JpaHelper.getEntityManager(em).getActiveSession(), new DatabaseRecord());
          return query.getSQLString() != null
              ? query.getSQLString()
              : String.join(";", query.getSQLStrings());
        });
  }

  /** The part of the plan that reads a growing table without a condition on an index, or null. */
  private static String complaint(String sql) {
    if (!sql.matches("(?is).*\\b(from|update)\\b.*")
        || sql.contains("information_schema")
        || sql.contains("pg_partitioned_table")) {
      return null;
    }
    List<String> plan = plan(sql);
    boolean sorted =
        plan.stream().anyMatch(line -> line.strip().matches("(->  )?(Incremental )?Sort"));
    boolean aggregated = plan.stream().anyMatch(line -> line.contains("Aggregate"));
    for (int at = 0; at < plan.size(); at++) {
      Matcher scan = SCAN.matcher(plan.get(at));
      if (scan.find() && !small(scan.group(3))) {
        List<String> own = new ArrayList<>();
        for (int next = at + 1;
            next < plan.size() && !SCAN.matcher(plan.get(next)).find();
            next++) {
          own.add(plan.get(next));
        }
        boolean asked =
            own.stream().anyMatch(line -> line.contains("Index Cond") || line.contains("TID Cond"));
        boolean inOrder =
            scan.group(1).startsWith("Index")
                && own.stream().noneMatch(line -> line.contains("Filter"))
                && !sorted
                && !aggregated;
        if (scan.group(1).equals("Seq Scan") || !asked && !inOrder) {
          return String.join("\n", plan);
        }
      }
    }
    return null;
  }

  private static boolean small(String table) {
    return TableRetention.all().stream()
        .filter(one -> one.keeps() == TableKeeping.STATE || one.table().equals("login_failure"))
        .anyMatch(one -> one.table().equals(table));
  }

  private static List<String> plan(String sql) {
    String text =
        sql.replaceAll("(?i)like \\?\\d* escape \\?", "like 'abc%' escape '!'")
            .replaceAll("(?i)like \\?\\d*( escape '!')?", "like 'abc%'")
            .replaceAll("(?i)\\bin \\?", "in (?)");
    Matcher marks = Pattern.compile("\\?(\\d*)").matcher(text);
    StringBuilder numbered = new StringBuilder();
    int place = 0;
    while (marks.find()) {
      place++;
      marks.appendReplacement(
          numbered, "\\$" + (marks.group(1).isEmpty() ? String.valueOf(place) : marks.group(1)));
    }
    String question = marks.appendTail(numbered).toString();
    if (!question.toLowerCase(Locale.ROOT).contains("where")
        && question.toUpperCase(Locale.ROOT).contains(" ORDER BY ")) {
      question += " limit 50"; // a page of everything
    }
    List<String> lines = new ArrayList<>();
    try (Statement statement = asking.createStatement();
        ResultSet rows = statement.executeQuery("explain (generic_plan, costs off) " + question)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(question, e);
    }
    return lines;
  }
}
