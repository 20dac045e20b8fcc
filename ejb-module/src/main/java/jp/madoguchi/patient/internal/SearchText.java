package jp.madoguchi.patient.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** What a search text can mean besides a name. */
final class SearchText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  /** Nobody's birth date: keeps the query one and the same. */
  private static final LocalDate NOBODYS = LocalDate.of(1, 1, 1);

  private SearchText() {}

  /** The day written as {@code yyyyMMdd}, or a day on which nobody was born. */
  static LocalDate day(String folded) {
    try {
      return LocalDate.parse(folded, DAY);
    } catch (DateTimeException notADay) {
      return NOBODYS;
    }
  }
}
