package jp.madoguchi.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.madoguchi.facility.NodeProperties;
import jp.madoguchi.facility.SettingShape;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.facility.WrongSetting;

/**
 * How long the rows of a table stay (保存期間), as {@code table-retention.tsv} states it for every
 * table and a setting of the facility may say otherwise.
 *
 * @param table its name in the schema
 * @param keeps what becomes of old rows
 * @param usualMonths whole months where no setting says any; null: kept until one does
 * @param moment the column that tells a row's age, or empty
 * @param condition what else must hold of a row that goes, in SQL of both databases; or empty
 */
public record TableRetention(
    String table, TableKeeping keeps, Integer usualMonths, String moment, String condition) {
  private static final int COLUMNS = 6;
  private static final int LONGEST = 1200;

  /** 療養担当規則第9条: no record of a reception is gone before three years are. */
  private static final int LEAST_OF_RECEPTIONS = 36;

  /** What becomes of a table's old rows. */
  public enum TableKeeping {
    /** Kept without end. */
    ALWAYS,
    /** As many rows as there are things. */
    STATE,
    /** A class of its capability deletes after a setting of its own. */
    OWNER,
    /** Moves to the archive with its session. */
    ARCHIVED,
    /** The archive of sessions. */
    ARCHIVE,
    /** Leaves the archive with its session. */
    WITH_ARCHIVE,
    /** Deleted row by row. */
    AGED,
    /** Deleted, by whole months where the database has them. */
    MONTHLY
  }

  /** All tables, in the order of the file. */
  public static List<TableRetention> all() {
    try (InputStream file = TableRetention.class.getResourceAsStream("table-retention.tsv")) {
      return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(TableRetention::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The table's. */
  public static TableRetention of(String table) {
    return all().stream().filter(one -> one.table().equals(table)).findFirst().orElseThrow();
  }

  private static TableRetention read(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length != COLUMNS || parts[COLUMNS - 1].isBlank()) {
      throw new IllegalStateException("table-retention.tsv: " + line);
    }
    return new TableRetention(
        parts[0],
        TableKeeping.valueOf(parts[1]),
        parts[2].isEmpty() ? null : Integer.valueOf(parts[2]),
        parts[3],
        parts[4]);
  }

  /**
   * Whole months after which a row goes: {@code madoguchi.retention.TABLE.months}, else the usual
   * ones; empty: it stays.
   */
  public OptionalInt months() {
    String set = Settings.text("retention." + table + ".months", null);
    if (set != null && !shape().allows(set.strip())) {
      throw new IllegalStateException(
          "setting madoguchi." + key() + "; allowed: " + shape().allowed());
    }
    if (set != null) {
      return OptionalInt.of(Integer.parseInt(set.strip()));
    }
    return usualMonths == null ? OptionalInt.empty() : OptionalInt.of(usualMonths);
  }

  private SettingShape shape() {
    boolean receptions = keeps == TableKeeping.ARCHIVED || keeps == TableKeeping.ARCHIVE;
    return new SettingShape.WholeNumber(receptions ? LEAST_OF_RECEPTIONS : 1, LONGEST);
  }

  private String key() {
    return "retention." + table + ".months";
  }

  /**
   * What is wrong at this node: lengths that a table cannot have, and names of tables whose rows do
   * not go by such a setting, so that nobody relies on a deletion that never comes.
   */
  public static List<WrongSetting> wrong(NodeProperties node) {
    List<WrongSetting> wrong = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    List<TableRetention> deleted =
        all().stream().filter(table -> !table.moment().isEmpty()).toList();
    for (TableRetention one : deleted) {
      known.add(NodeProperties.PREFIX + one.key());
      known.add(NodeProperties.variable(one.key()));
      node.find(one.key())
          .filter(set -> !one.shape().allows(set.value().strip()))
          .map(
              set ->
                  new WrongSetting(
                      NodeProperties.PREFIX + one.key(),
                      set.value(),
                      one.shape().allowed(),
                      set.place()))
          .ifPresent(wrong::add);
    }
    String tables = deleted.stream().map(TableRetention::table).collect(Collectors.joining(", "));
    for (String name : node.names()) {
      boolean property = name.startsWith(NodeProperties.PREFIX + "retention.");
      if ((property || name.startsWith(NodeProperties.variable("retention.")))
          && !known.contains(name)) {
        String value =
            property ? node.properties().getProperty(name) : node.environment().get(name);
        String place = (property ? "system property " : "environment variable ") + name;
        wrong.add(
            new WrongSetting(name, value, "retention.TABLE.months with one of " + tables, place));
      }
    }
    return wrong;
  }
}
