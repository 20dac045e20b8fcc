package jp.madoguchi.web.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.Dates;

/** The frame of every document: title, language, style, and what stands above and below. */
public final class PaperSheet {
  private static final String STYLE = style();

  private PaperSheet() {}

  /**
   * @param wide on the long side of the sheet
   * @param body XHTML whose texts are escaped
   */
  public static String around(PaperHead head, boolean wide, String body) {
    return around(head, PaperSubject.NONE, wide, body);
  }

  /**
   * @param subject whom and what every sheet names besides
   */
  static String around(PaperHead head, PaperSubject subject, boolean wide, String body) {
    String language = head.language().toLanguageTag();
    String printed =
        head.printedAt() == null
            ? ""
            : BundleTexts.say(
                head.language(), "print.printed", Dates.full(head.printedAt()), head.printedBy());
    return "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\""
        + language
        + "\"><head><title>"
        + PaperText.escaped(head.title())
        + "</title><meta name=\"description\" content=\""
        + PaperText.escaped(head.title())
        + "\"/><meta name=\"subject\" content=\""
        + PaperText.escaped(head.title())
        + "\"/><style>"
        + "@page { size: A4"
        + (wide ? " landscape" : "")
        + "; "
        + margin("top-left", lines(head.facility(), subject.whom()))
        + margin("top-right", PaperText.styled(head.title()))
        + margin("bottom-left", lines(printed, subject.ground()))
        + margin("bottom-right", "counter(page) \" / \" counter(pages)")
        + "}"
        + STYLE
        + "</style></head><body>"
        + body
        + "</body></html>";
  }

  /** Text for the body of {@link #around}. */
  public static String escaped(String text) {
    return PaperText.escaped(text);
  }

  /** One above the other; nothing of the second where there is none. */
  private static String lines(String first, String second) {
    return PaperText.styled(first)
        + (second.isEmpty() ? "" : " \"\\A \" " + PaperText.styled(second));
  }

  private static String margin(String place, String content) {
    return "@"
        + place
        + " { font-family: paper; font-size: 8pt; white-space: "
        + (place.endsWith("left") ? "pre-wrap" : "pre")
        + "; content: "
        + content
        + " } ";
  }

  private static String style() {
    try (InputStream in = PaperSheet.class.getResourceAsStream("paper.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
