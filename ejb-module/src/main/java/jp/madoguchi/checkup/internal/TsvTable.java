package jp.madoguchi.checkup.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A data file of this module: UTF-8, columns by tabs, lines with {@code #} are remarks. */
public final class TsvTable {
  private TsvTable() {}

  /** The lines as columns; every line has the given number of them. */
  public static List<String[]> read(String name, int columns) {
    try (InputStream stream = TsvTable.class.getResourceAsStream("/jp/madoguchi/checkup/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("data file " + name + " is missing");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .peek(
              parts -> {
                if (parts.length != columns) {
                  throw new IllegalStateException("data file " + name + ": not " + columns);
                }
              })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
