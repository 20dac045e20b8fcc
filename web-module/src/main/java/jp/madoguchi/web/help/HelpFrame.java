package jp.madoguchi.web.help;

import java.util.List;
import java.util.Locale;
import jp.madoguchi.web.text.BundleTexts;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page of {@code /help}: the chapter, and beside it all chapters by whom they are for. */
final class HelpFrame {
  static final List<String> READERS =
      List.of("everybody", "clerk", "clinician", "administrator", "auditor", "operator");

  private static final HtmlRenderer ESCAPING = HtmlRenderer.builder().escapeHtml(true).build();

  private final String context;
  private final Locale language;

  HelpFrame(String context, Locale language) {
    this.context = context;
    this.language = language;
  }

  /** With the chapter, or the list of chapters alone for null. */
  String around(ManualChapter chapter) {
    String tag = language.toLanguageTag();
    String other = language == Locale.ENGLISH ? "ja" : "en";
    String title = chapter == null ? say("help.title") : chapter.title();
    return "<!DOCTYPE html><html lang=\""
        + tag
        + "\"><head><meta charset=\"UTF-8\"/>"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>"
        + escaped(title)
        + " - "
        + escaped(say("help.title"))
        + "</title>"
        + style("tokens.css")
        + style("base.css")
        + style("help.css")
        + "</head><body><header class=\"top\"><a class=\"top-home\" href=\""
        + context
        + "/start\">"
        + escaped(say("app.short"))
        + "</a><nav class=\"top-nav\"><a href=\""
        + context
        + "/help/"
        + tag
        + "/\">"
        + escaped(say("help.title"))
        + "</a></nav><span class=\"top-notice\"></span><a lang=\""
        + other
        + "\" href=\""
        + context
        + "/help/"
        + other
        + "/"
        + (chapter == null ? "" : chapter.name())
        + "\">"
        + escaped(say("language.other"))
        + "</a></header><div class=\"help\"><nav class=\"help-list\" aria-label=\""
        + escaped(say("help.contents"))
        + "\">"
        + chapters(chapter)
        + "</nav><main class=\"help-text\">"
        + (chapter == null ? "<h1>" + escaped(title) + "</h1>" : text(chapter))
        + "</main></div></body></html>";
  }

  private String text(ManualChapter chapter) {
    String here = context + "/help/" + language.toLanguageTag() + "/";
    return new ManualHtml(language, name -> here + name, name -> here + name + ".png", false)
        .of(chapter);
  }

  private String chapters(ManualChapter shown) {
    StringBuilder list = new StringBuilder();
    for (String reader : READERS) {
      list.append("<h2>").append(escaped(say("help.for." + reader))).append("</h2><ul>");
      for (ManualChapter one : Manual.in(language).chapters()) {
        if (one.reader().equals(reader)) {
          list.append("<li><a href=\"")
              .append(context)
              .append("/help/")
              .append(language.toLanguageTag())
              .append('/')
              .append(one.name())
              .append(one.equals(shown) ? "\" aria-current=\"page\">" : "\">")
              .append(escaped(one.title()))
              .append("</a></li>");
        }
      }
      list.append("</ul>");
    }
    return list.toString();
  }

  private String style(String name) {
    return "<link rel=\"stylesheet\" href=\""
        + context
        + "/jakarta.faces.resource/"
        + name
        + ".xhtml?ln=style\"/>";
  }

  private String say(String key) {
    return BundleTexts.say(language, key);
  }

  private static String escaped(String text) {
    return ESCAPING.render(new Text(text));
  }
}
