package jp.madoguchi.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import jp.madoguchi.facility.Settings;

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
    boolean receptions = keeps == TableKeeping.ARCHIVED || keeps == TableKeeping.ARCHIVE;
    String set = Settings.text("retention." + table + ".months", null);
    if (set != null) {
      return OptionalInt.of(within(set.strip(), receptions ? LEAST_OF_RECEPTIONS : 1));
    }
    return usualMonths == null ? OptionalInt.empty() : OptionalInt.of(usualMonths);
  }

  private int within(String set, int least) {
    int months = set.matches("[0-9]{1,4}") ? Integer.parseInt(set) : 0;
    if (months < least || months > LONGEST) {
      throw new IllegalStateException(
          "setting madoguchi.retention."
              + table
              + ".months is not within "
              + least
              + " to "
              + LONGEST);
    }
    return months;
  }
}
