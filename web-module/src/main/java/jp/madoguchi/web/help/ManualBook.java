package jp.madoguchi.web.help;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import jp.madoguchi.web.print.PaperHead;
import jp.madoguchi.web.print.PaperSheet;
import jp.madoguchi.web.print.PdfPress;
import jp.madoguchi.web.text.BundleTexts;

/** {@code ./madoguchi manual}: the whole manual as one HTML file and one PDF for each language. */
public final class ManualBook {
  private ManualBook() {}

  /**
   * @param arguments the folder to write into
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
      String name = "madoguchi-manual-" + language.toLanguageTag();
      Path html = folder.resolve(name + ".html");
      Files.writeString(html, html(language));
      System.out.println(html);
      Path pdf = folder.resolve(name + ".pdf");
      try (OutputStream out = Files.newOutputStream(pdf)) {
        pdf(language, out);
      }
      System.out.println(pdf);
    }
  }

  /** One file without anything beside it: pictures lie inside. */
  static String html(Locale language) {
    return PaperSheet.around(
        head(language),
        false,
        body(
            language,
            picture ->
                "data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(bytes(language, picture))));
  }

  static void pdf(Locale language, OutputStream out) throws IOException {
    String body = body(language, picture -> "picture:" + picture);
    PdfPress.press(
        PaperSheet.around(head(language), false, body), name -> bytes(language, name), out);
  }

  private static PaperHead head(Locale language) {
    return new PaperHead(BundleTexts.say(language, "help.book"), language, null, null, null);
  }

  private static byte[] bytes(Locale language, String picture) {
    return Manual.in(language)
        .picture(picture)
        .orElseThrow(() -> new IllegalStateException("there is no picture " + picture));
  }

  private static String body(Locale language, UnaryOperator<String> picture) {
    ManualHtml html = new ManualHtml(language, name -> "#" + name, picture, true);
    List<String> parts = new ArrayList<>();
    parts.add("<h1>" + BundleTexts.say(language, "help.book") + "</h1><ul>");
    List<ManualChapter> chapters = Manual.in(language).chapters();
    for (ManualChapter one : chapters) {
      parts.add("<li>" + link(one) + "</li>");
    }
    parts.add("</ul>");
    for (ManualChapter one : chapters) {
      parts.add("<div class=\"chapter\" id=\"" + one.name() + "\">" + html.of(one) + "</div>");
    }
    return String.join("\n", parts);
  }

  private static String link(ManualChapter chapter) {
    String title = PaperSheet.escaped(chapter.title());
    return "<a href=\"#" + chapter.name() + "\" title=\"" + title + "\">" + title + "</a>";
  }
}
