package jp.madoguchi.web.print;

import java.util.List;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.Dates;

/**
 * A document as it is put together: headings, sentences, facts and tables, each from plain text
 * that is escaped here. There is no way to hand in markup.
 */
public final class PaperPage {
  private final PaperHead head;
  private final StringBuilder body = new StringBuilder();
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

  public PaperPage heading(String text) {
    element("h2", text);
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
    if (rows.isEmpty()) {
      return this;
    }
    body.append("<table class=\"rows\"><thead><tr>");
    heads.forEach(one -> element("th scope=\"col\"", one));
    body.append("</tr></thead><tbody>");
    for (List<String> row : rows) {
      body.append("<tr>");
      row.forEach(cell -> element("td", cell));
      body.append("</tr>");
    }
    body.append("</tbody></table>");
    return this;
  }

  /** The whole document for {@link PdfPress}. */
  public String xhtml() {
    return PaperSheet.around(head, wide, body.toString());
  }

  private String printed() {
    return BundleTexts.say(
        head.language(), "print.printed", Dates.full(head.printedAt()), head.printedBy());
  }

  private void element(String tag, String text) {
    int end = tag.indexOf(' ');
    body.append('<').append(tag).append('>').append(PaperText.escaped(text));
    body.append("</").append(end < 0 ? tag : tag.substring(0, end)).append('>');
  }
}
