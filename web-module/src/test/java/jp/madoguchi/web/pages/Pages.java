package jp.madoguchi.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pages as they are written, for the rules about them. */
final class Pages {
  static final Path ROOT = Path.of("src/main/webapp");

  private static final Pattern TAG =
      Pattern.compile("<([a-z]+:)?([A-Za-z][A-Za-z0-9]*)((?:\\s+[A-Za-z:-]+=\"[^\"]*\")*)\\s*/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z:-]+)=\"([^\"]*)\"");

  private Pages() {}

  /**
   * An element of a page.
   *
   * @param prefix such as {@code p}, or "" for HTML
   */
  record Element(String prefix, String name, Map<String, String> attributes) {}

  /** All of them with their paths below the root, tags of ours included. */
  static List<Path> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(Path page) {
    return ROOT.relativize(page).toString().replace('\\', '/');
  }

  static String text(Path file) {
    try {
      return Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Element> elements(Path page) {
    List<Element> found = new ArrayList<>();
    Matcher tags = TAG.matcher(text(page));
    while (tags.find()) {
      Map<String, String> attributes = new LinkedHashMap<>();
      Matcher each = ATTRIBUTE.matcher(tags.group(3));
      while (each.find()) {
        attributes.put(each.group(1), each.group(2));
      }
      String prefix = tags.group(1) == null ? "" : tags.group(1).replace(":", "");
      found.add(new Element(prefix, tags.group(2), attributes));
    }
    return found;
  }

  /** Lines of a table beside the tests, by their first cell. */
  static Map<String, String[]> table(String name) {
    Map<String, String[]> rows = new LinkedHashMap<>();
    try (var in = Pages.class.getResourceAsStream(name)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              cells -> {
                if (rows.put(cells[0], cells) != null) {
                  throw new IllegalStateException(name + " has two rows for " + cells[0]);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
