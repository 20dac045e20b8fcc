package jp.madoguchi.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.web.security.Me;
import jp.madoguchi.web.text.Language;
import jp.madoguchi.web.text.Words;

/** Begins a document of whoever asks for it, and sends it. */
@RequestScoped
public class Papers {
  private static final String FILE_NAME = "[a-z-]{1,30}\\.pdf";

  private static final String VIEWER =
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  private final Words words;
  private final Language language;
  private final Me me;
  private final Clock clock;

  /** For the container's proxy. */
  protected Papers() {
    this(null, null, null, null);
  }

  @Inject
  public Papers(Words words, Language language, Me me, Clock clock) {
    this.words = words;
    this.language = language;
    this.me = me;
    this.clock = clock;
  }

  /** An empty document with its head: hospital, title, who prints and when. */
  public PaperPage begin(String titleKey) {
    return new PaperPage(
        new PaperHead(
            words.say(titleKey),
            language.getLocale(),
            Settings.text("facility.name", null),
            me.getDisplayName(),
            clock.instant()));
  }

  /**
   * Sends the whole document; nothing of it stays in a cache, which the answer's headers say.
   *
   * @param fileName a constant such as {@code result.pdf}: it names nobody
   */
  public void send(PaperPage page, String fileName, HttpServletResponse response)
      throws IOException {
    if (!fileName.matches(FILE_NAME)) {
      throw new IllegalArgumentException("not a constant name");
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PdfPress.press(page.xhtml(), file);
    asReceived(file.toByteArray(), fileName, response);
  }

  /**
   * Sends a PDF as it is.
   *
   * @param fileName a constant: it names nobody
   */
  public static void asReceived(byte[] pdf, String fileName, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/pdf");
    response.setContentLength(pdf.length);
    // the browser's own viewer draws with styles and an embedded object; a PDF runs no script here
    response.setHeader("Content-Security-Policy", VIEWER);
    response.setHeader("Content-Disposition", "inline; filename=\"" + fileName + "\"");
    response.getOutputStream().write(pdf);
  }
}
