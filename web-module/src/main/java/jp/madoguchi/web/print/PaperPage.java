package jp.madoguchi.web.print;

import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.Dates;

/**
 * A document as it is put together: headings, sentences, facts and tables, each from plain text
 * that is escaped here. There is no way to hand in markup.
 */
public final class PaperPage {
  private final PaperHead head;
  private final StringBuilder body = new StringBuilder();
  private PaperSubject subject = PaperSubject.NONE;
  private boolean wide;

  public PaperPage(PaperHead head) {
    this.head = head;
    element("h1", head.title());
    if (head.printedAt() != null) {
      element("p class=\"printed\"", printed());
    }
  }

  /** Sheets lie on their long side: for tables of many columns. */
  public PaperPage wide() {
    wide = true;
    return this;
  }

  /** Every sheet names this besides. */
  public PaperPage about(PaperSubject named) {
    subject = named;
    return this;
  }

  public PaperPage heading(String text) {
    element("h2", text);
    return this;
  }

  /** Below a {@link #heading}. */
  public PaperPage subheading(String text) {
    element("h3", text);
    return this;
  }

  /** The answer of the sheet, in large type. */
  public PaperPage answer(String text) {
    element("p class=\"answer\"", text);
    return this;
  }

  public PaperPage sentence(String text) {
    element("p", text);
    return this;
  }

  /** Something the reader must not overlook, in a frame. */
  public PaperPage note(String text) {
    element("p class=\"note\"", text);
    return this;
  }

  public PaperPage steps(List<String> steps) {
    body.append("<ol>");
    steps.forEach(step -> element("li", step));
    body.append("</ol>");
    return this;
  }

  /** Findings, one below the other; nothing where there is none. */
  public PaperPage list(List<String> items) {
    if (!items.isEmpty()) {
      body.append("<ul>");
      items.forEach(item -> element("li", item));
      body.append("</ul>");
    }
    return this;
  }

  /** Drawings side by side, as many as the sheet is wide; their values belong into a table, too. */
  public PaperPage drawings(List<PaperDrawing> drawings) {
    if (!drawings.isEmpty()) {
      body.append("<div class=\"drawings\">");
      drawings.forEach(one -> body.append(one.xhtml()));
      body.append("</div>");
    }
    return this;
  }

  /** Pairs of a name and its value; what has no value is left out, and so is an empty table. */
  public PaperPage facts(List<PaperFact> facts) {
    List<PaperFact> known = facts.stream().filter(PaperFact::isTold).toList();
    if (!known.isEmpty()) {
      body.append("<table class=\"facts\"><tbody>");
      for (PaperFact fact : known) {
        body.append("<tr>");
        element("th scope=\"row\"", fact.label());
        element("td", fact.value());
        body.append("</tr>");
      }
      body.append("</tbody></table>");
    }
    return this;
  }

  /** Rows under column heads, which stand again on every sheet; nothing where there is no row. */
  public PaperPage table(List<String> heads, List<List<String>> rows) {
    return table("rows", List.of(), heads, rows);
  }

  /**
   * The same where the first cell of a row says what the row is about, in columns of these widths
   * whatever stands in them.
   *
   * @param widths in percent of the sheet
   */
  public PaperPage items(List<Integer> widths, List<String> heads, List<List<String>> rows) {
    return table("rows fixed", widths, heads, rows);
  }

  private PaperPage table(
      String kind, List<Integer> widths, List<String> heads, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    body.append("<table class=\"").append(kind).append("\"><thead><tr>");
    for (int i = 0; i < heads.size(); i++) {
      String width = widths.isEmpty() ? "" : " style=\"width: " + widths.get(i) + "%\"";
      element("th scope=\"col\"" + width, heads.get(i));
    }
    body.append("</tr></thead><tbody>");
    String first = widths.isEmpty() ? "td" : "th scope=\"row\"";
    for (List<String> row : rows) {
      body.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        cell(i == 0 ? first : "td", row.get(i));
      }
      body.append("</tr>");
    }
    body.append("</tbody></table>");
    return this;
  }

  /** The whole document for {@link PdfPress}. */
  public String xhtml() {
    return PaperSheet.around(head, subject, wide, body.toString());
  }

  private String printed() {
    return BundleTexts.say(
        head.language(), "print.printed", Dates.full(head.printedAt()), head.printedBy());
  }

  private void element(String tag, String text) {
    enclosed(tag, PaperText.escaped(text));
  }

  /** Lines of a cell stand one below the other. */
  private void cell(String tag, String text) {
    String lines = text == null ? "" : text;
    enclosed(tag, lines.lines().map(PaperText::escaped).collect(Collectors.joining("<br/>")));
  }

  private void enclosed(String tag, String escaped) {
    int end = tag.indexOf(' ');
    body.append('<').append(tag).append('>').append(escaped);
    body.append("</").append(end < 0 ? tag : tag.substring(0, end)).append('>');
  }
}
