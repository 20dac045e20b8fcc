package jp.madoguchi.web.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The manual of one language, in the order of {@code contents.txt}; read once. */
final class Manual {
  private static final Map<Locale, Manual> READ = new ConcurrentHashMap<>();
  private static final String NAME = "[a-z0-9-]{1,40}";

  private final Locale language;
  private final Map<String, ManualChapter> chapters = new LinkedHashMap<>();

  private Manual(Locale language) {
    this.language = language;
    for (String name : contents()) {
      String file =
          file(language.toLanguageTag() + "/" + name + ".md")
              .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
              .orElseThrow(() -> new IllegalStateException(name + " has no text in " + language));
      chapters.put(name, ManualText.read(name, file, language));
    }
  }

  static Manual in(Locale language) {
    return READ.computeIfAbsent(language, Manual::new);
  }

  List<ManualChapter> chapters() {
    return List.copyOf(chapters.values());
  }

  Optional<ManualChapter> chapter(String name) {
    return Optional.ofNullable(chapters.get(name));
  }

  /** What explains a page of the program, by its address below the context root. */
  Optional<ManualChapter> about(String page) {
    return chapters.values().stream().filter(one -> one.pages().contains(page)).findFirst();
  }

  /** A picture as PNG, by its name without the ending. */
  Optional<byte[]> picture(String name) {
    return name.matches(NAME)
        ? file("pictures/" + language.toLanguageTag() + "/" + name + ".png")
        : Optional.empty();
  }

  private static List<String> contents() {
    return new String(file("contents.txt").orElseThrow(), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  private static Optional<byte[]> file(String path) {
    try (InputStream in = Manual.class.getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
