package jp.madoguchi.reader.adapter.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** Properties of a file that know on which line they stand. */
final class PlacedProperties extends Properties {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final List<String> lines;

  private PlacedProperties(Path file, List<String> lines) {
    this.file = file.toString();
    this.lines = List.copyOf(lines);
  }

  /** Reads the file as UTF-8. */
  static PlacedProperties of(Path file) throws IOException {
    PlacedProperties properties =
        new PlacedProperties(
            file.toAbsolutePath().normalize(), Files.readAllLines(file, StandardCharsets.UTF_8));
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }

  /**
   * File and line of a key, of two lines the later one; only the file for a key that is not set.
   */
  String place(String key) {
    Pattern start = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*([=:\\s].*)?");
    for (int i = lines.size(); i > 0; i--) {
      if (start.matcher(lines.get(i - 1)).matches()) {
        return file + ", line " + i;
      }
    }
    return file;
  }
}
