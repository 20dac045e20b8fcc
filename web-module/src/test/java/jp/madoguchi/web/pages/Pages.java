package jp.madoguchi.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pages as they are written, for the rules about them. */
public final class Pages {
  static final Path ROOT = Path.of("src/main/webapp");

  private static final Pattern TAG =
      Pattern.compile("<([a-z]+:)?([A-Za-z][A-Za-z0-9]*)((?:\\s+[A-Za-z:-]+=\"[^\"]*\")*)\\s*/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z:-]+)=\"([^\"]*)\"");

  private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"([^\"#]+)\"");

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
      String prefix = tags.group(1) == null ? "" : tags.group(1).replace(":", "");
      found.add(new Element(prefix, tags.group(2), attributes(tags.group(3))));
    }
    return found;
  }

  /** Those of one element, as they stand in it. */
  static Map<String, String> attributes(String written) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher each = ATTRIBUTE.matcher(written);
    while (each.find()) {
      attributes.put(each.group(1), each.group(2));
    }
    return attributes;
  }

  /**
   * A page with all that it includes, each once; comments are left out.
   *
   * @param path from the root of the pages
   */
  public static String whole(String path) {
    return whole(ROOT.resolve(path));
  }

  static String whole(Path page) {
    return whole(page, new HashSet<>());
  }

  private static String whole(Path page, Set<Path> seen) {
    if (!seen.add(page)) {
      return "";
    }
    String text = text(page);
    StringBuilder all = new StringBuilder(text);
    Matcher included = INCLUDED.matcher(text);
    while (included.find()) {
      String name = included.group(1);
      Path other =
          name.startsWith("/") ? ROOT.resolve(name.substring(1)) : page.resolveSibling(name);
      all.append(whole(other, seen));
    }
    return all.toString();
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
