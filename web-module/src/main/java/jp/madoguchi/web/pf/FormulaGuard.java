package jp.madoguchi.web.pf;

/**
 * A cell of a file that a spreadsheet opens: what would begin a formula is made text by an
 * apostrophe before it (OWASP, CSV injection). PrimeFaces' exporters quote, and guard nothing.
 */
final class FormulaGuard {
  private FormulaGuard() {}

  /** The text as a spreadsheet may have it; "" for null. */
  static String cell(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String begins = text.stripLeading();
    boolean formula =
        "\t\r\n".indexOf(text.charAt(0)) >= 0
            || !begins.isEmpty() && "=+-@＝＋－＠".indexOf(begins.charAt(0)) >= 0;
    return formula && !"-".equals(text) ? "'" + text : text;
  }
}
