package jp.madoguchi.web.print;

import java.time.Instant;
import java.util.Locale;

/**
 * What stands on every sheet.
 *
 * @param title of the document, in its language
 * @param language {@link Locale#JAPANESE} or {@link Locale#ENGLISH}
 * @param facility the hospital's name (医療機関名), or null when the settings do not say it
 * @param printedBy display name of whoever prints, "" for nobody
 * @param printedAt the moment of printing, or null where none is to be told
 */
public record PaperHead(
    String title, Locale language, String facility, String printedBy, Instant printedAt) {
  @Override
  public String toString() {
    return "PaperHead[***]";
  }
}
