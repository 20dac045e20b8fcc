package jp.madoguchi.web.disclosure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.madoguchi.web.help.ManualChapter;
import jp.madoguchi.web.help.ManualHtml;
import jp.madoguchi.web.help.ManualText;
import jp.madoguchi.web.print.PaperHead;
import jp.madoguchi.web.print.PaperSheet;
import jp.madoguchi.web.print.PdfPress;

/** The pack in one language: chapters of Markdown, each followed by the table of its name. */
final class DisclosureBook {
  /** In millimetres of paper; the rest of the sheet is for columns of sentences. */
  private static final Map<String, Integer> WIDTHS =
      Map.ofEntries(
          Map.entry("form", 11),
          Map.entry("official", 17),
          Map.entry("answer", 16),
          Map.entry("number", 15),
          Map.entry("level", 13),
          Map.entry("from", 26),
          Map.entry("to", 26),
          Map.entry("setting", 38),
          Map.entry("default", 30),
          Map.entry("protocol", 25),
          Map.entry("tls", 25),
          Map.entry("topic", 70),
          Map.entry("test", 95),
          Map.entry("artifact", 44),
          Map.entry("version", 17),
          Map.entry("licence", 28),
          Map.entry("where", 24),
          Map.entry("seen", 28));

  private final Path folder;
  private final Locale language;
  private final String release;
  private final Map<String, String> words = new HashMap<>();
  private final NetworkDrawing drawing;
  private final List<ManualChapter> chapters = new ArrayList<>();

  /**
   * @param folder {@code docs/disclosure}
   * @param release what the pack is of: version and commit
   */
  DisclosureBook(Path folder, Locale language, String release) throws IOException {
    this.folder = folder;
    this.language = language;
    this.release = release;
    String tag = language.toLanguageTag();
    for (Map<String, String> row : table("words").rows()) {
      words.put(row.get("word"), row.get(tag));
    }
    for (Map<String, String> row : table("places").rows()) {
      words.put(row.get("place"), row.get(tag));
    }
    this.drawing = new NetworkDrawing(table("places"), table("network"), language);
    for (String name : Files.readAllLines(folder.resolve("contents.txt"))) {
      if (!name.isBlank() && !name.startsWith("#")) {
        String file = Files.readString(folder.resolve(tag).resolve(name + ".md"));
        chapters.add(ManualText.read(name, file, language));
      }
    }
  }

  List<ManualChapter> chapters() {
    return List.copyOf(chapters);
  }

  NetworkDrawing drawing() {
    return drawing;
  }

  /** One file without anything beside it. */
  String html() throws IOException {
    String svg = Base64.getEncoder().encodeToString(drawing.svg().getBytes(StandardCharsets.UTF_8));
    return PaperSheet.around(head(), true, body(name -> "data:image/svg+xml;base64," + svg));
  }

  void pdf(OutputStream out) throws IOException {
    byte[] picture = drawing.png();
    PdfPress.press(
        PaperSheet.around(head(), true, body(name -> "picture:" + name)), name -> picture, out);
  }

  private PaperHead head() {
    return new PaperHead(word("title") + " " + release, language, null, null, null);
  }

  private String body(UnaryOperator<String> picture) throws IOException {
    ManualHtml html = new ManualHtml(language, name -> "#" + name, picture, true);
    List<String> parts = new ArrayList<>();
    parts.add("<h1>" + PaperSheet.escaped(word("title")) + "</h1>");
    parts.add("<p class=\"answer\">Madoguchi 窓口 " + PaperSheet.escaped(release) + "</p><ul>");
    for (ManualChapter one : chapters) {
      String title = PaperSheet.escaped(one.title());
      parts.add("<li><a href=\"#%s\" title=\"%s\">%s</a></li>".formatted(one.name(), title, title));
    }
    parts.add("</ul>");
    for (ManualChapter one : chapters) {
      parts.add("<div class=\"chapter\" id=\"" + one.name() + "\">" + html.of(one));
      parts.add(tables(one.name()) + "</div>");
    }
    return String.join("\n", parts);
  }

  private String tables(String chapter) throws IOException {
    String tag = language.toLanguageTag();
    return switch (chapter) {
      case "answers" ->
          counts("answers")
              + rows(
                  table("answers"), "form", "topic_" + tag, "answer", "measure_" + tag, "official");
      case "asvs" -> counts("asvs") + byChapter(table("asvs"));
      case "network" ->
          rows(
              table("network"),
              "number",
              "from",
              "to",
              "setting",
              "default",
              "protocol",
              "tls",
              "purpose_" + tag);
      case "parts" ->
          rows(
                  table("dependencies"),
                  "artifact",
                  "version",
                  "licence",
                  "where",
                  "seen",
                  "known",
                  "answer")
              + "<h2>"
              + word("licences")
              + "</h2>"
              + rows(table("licences"), "licence", "reason");
      default -> "";
    };
  }

  private String counts(String name) throws IOException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String answer : List.of("yes", "part", "no", "not applicable")) {
      long count = table(name).column("answer").stream().filter(answer::equals).count();
      if (count > 0) {
        counts.put(answer, count);
      }
    }
    return counts.entrySet().stream()
        .map(one -> word(one.getKey()) + " " + one.getValue())
        .collect(Collectors.joining(" · ", "<p class=\"note\">", "</p>"));
  }

  /** A heading for each chapter of the standard, V1 to V17. */
  private String byChapter(DisclosureTable table) {
    Map<String, List<Map<String, String>>> chapters = new LinkedHashMap<>();
    for (Map<String, String> row : table.rows()) {
      String number = row.get("number");
      chapters
          .computeIfAbsent(number.substring(0, number.indexOf('.')), one -> new ArrayList<>())
          .add(row);
    }
    StringBuilder html = new StringBuilder();
    chapters.forEach(
        (chapter, rows) ->
            html.append("<h2>" + chapter + " " + PaperSheet.escaped(word(chapter)) + "</h2>")
                .append(
                    rows(
                        new DisclosureTable(table.columns(), rows),
                        "number",
                        "level",
                        "answer",
                        "how",
                        "test")));
    return html.toString();
  }

  private String rows(DisclosureTable table, String... columns) {
    StringBuilder html = new StringBuilder("<table class=\"rows\"><thead><tr>");
    for (String column : columns) {
      String head = PaperSheet.escaped(word(column));
      html.append("<th scope=\"col\"" + width(column, columns) + ">" + head + "</th>");
    }
    html.append("</tr></thead><tbody>");
    for (Map<String, String> row : table.rows()) {
      html.append("<tr>");
      for (String column : columns) {
        html.append("<td>" + PaperSheet.escaped(shown(column, row.get(column))) + "</td>");
      }
      html.append("</tr>");
    }
    return html.append("</tbody></table>").toString();
  }

  /** Of the table of parts the answer is a sentence. */
  private static String width(String column, String... columns) {
    boolean sentence = column.equals("answer") && List.of(columns).contains("known");
    Integer width = sentence ? null : WIDTHS.get(column.replaceFirst("_(ja|en)$", ""));
    return width == null ? "" : " style=\"width: " + width + "mm\"";
  }

  /** Cells that are one of a few words are said in the reader's language. */
  private String shown(String column, String cell) {
    return switch (column) {
      case "answer", "from", "to", "protocol", "default", "tls" -> words.getOrDefault(cell, cell);
      default -> cell;
    };
  }

  private String word(String key) {
    String word = words.get(key.replaceFirst("_(ja|en)$", ""));
    if (word == null) {
      throw new IllegalStateException("words.tsv has no " + key);
    }
    return word;
  }

  private DisclosureTable table(String name) throws IOException {
    return DisclosureTable.read(folder.resolve(name + ".tsv"));
  }
}
