package jp.madoguchi.encryption.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table with encrypted contents, as {@code encrypted-columns.tsv} states it.
 *
 * @param table its name
 * @param primaryKey one column
 * @param contents its contents, one or more
 */
record EncryptedTable(String table, String primaryKey, List<Content> contents) {
  private static final int COLUMNS = 7;

  /**
   * One content of a row.
   *
   * @param place the table it was made for
   * @param key columns of its place
   * @param column that holds it
   * @param values columns in it, empty while it is there
   * @param hash column of what is searched, or null
   * @param hashed columns of the hash
   */
  record Content(
      String place,
      List<String> key,
      String column,
      List<String> values,
      String hash,
      List<String> hashed) {}

  static List<EncryptedTable> all() {
    Map<String, EncryptedTable> tables = new LinkedHashMap<>();
    try (InputStream file =
            EncryptedTable.class.getResourceAsStream(
                "/jp/madoguchi/encryption/encrypted-columns.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          if (cells.length != COLUMNS) {
            throw new IllegalStateException("encrypted-columns.tsv: " + cells[0]);
          }
          tables
              .computeIfAbsent(
                  cells[0], name -> new EncryptedTable(name, cells[2], new ArrayList<>()))
              .contents
              .add(content(cells));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(tables.values());
  }

  private static Content content(String[] cells) {
    String[] hash = cells[6].split("=", -1);
    return new Content(
        cells[1],
        List.of(cells[3].split(",")),
        cells[4],
        List.of(cells[5].split(",")),
        hash.length == 2 ? hash[0] : null,
        hash.length == 2 ? List.of(hash[1].split(",")) : List.of());
  }
}
