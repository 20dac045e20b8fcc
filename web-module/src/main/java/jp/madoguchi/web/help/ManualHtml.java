package jp.madoguchi.web.help;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** Chapters as XHTML; markup in the text is shown, not taken. */
public final class ManualHtml {
  private static final String CHAPTER = "[a-z0-9-]+\\.md";

  private final HtmlRenderer renderer;

  /**
   * @param chapter address of another chapter by its name
   * @param picture address of a picture by its name
   * @param paper links say where they lead in a title, which PDF/UA asks for
   */
  public ManualHtml(
      Locale language,
      UnaryOperator<String> chapter,
      UnaryOperator<String> picture,
      boolean paper) {
    this.renderer =
        HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            // between Japanese characters a new line of the source is no blank
            .softbreak(language == Locale.JAPANESE ? "" : "\n")
            .attributeProviderFactory(
                context ->
                    (node, tag, attributes) -> address(node, attributes, chapter, picture, paper))
            .build();
  }

  /** The chapter as XHTML. */
  public String of(ManualChapter chapter) {
    return renderer.render(chapter.text());
  }

  private static void address(
      Node node,
      Map<String, String> attributes,
      UnaryOperator<String> chapter,
      UnaryOperator<String> picture,
      boolean paper) {
    if (node instanceof Link && paper) {
      attributes.put("title", ManualText.plain(node));
    }
    if (node instanceof Image image) {
      attributes.put("src", picture.apply(image.getDestination().replaceFirst("\\.png$", "")));
      // the picture's own words are read from the text around it, too
      attributes.putIfAbsent("alt", "");
    } else if (node instanceof Link link && link.getDestination().matches(CHAPTER)) {
      attributes.put("href", chapter.apply(link.getDestination().replaceFirst("\\.md$", "")));
    }
  }
}
