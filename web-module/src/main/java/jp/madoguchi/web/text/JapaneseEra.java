package jp.madoguchi.web.text;

import java.time.LocalDate;
import java.util.Optional;

/** Era (元号) of the Japanese calendar, as documents and people write it. */
public enum JapaneseEra {
  MEIJI("明治", 'M', LocalDate.of(1868, 1, 25)),
  TAISHO("大正", 'T', LocalDate.of(1912, 7, 30)),
  SHOWA("昭和", 'S', LocalDate.of(1926, 12, 25)),
  HEISEI("平成", 'H', LocalDate.of(1989, 1, 8)),
  REIWA("令和", 'R', LocalDate.of(2019, 5, 1));

  private final String kanji;
  private final char letter;
  private final LocalDate start;

  JapaneseEra(String kanji, char letter, LocalDate start) {
    this.kanji = kanji;
    this.letter = letter;
    this.start = start;
  }

  public String kanji() {
    return kanji;
  }

  /** The era a day belongs to; empty before 明治. */
  public static Optional<JapaneseEra> of(LocalDate day) {
    JapaneseEra found = null;
    for (JapaneseEra era : values()) {
      if (!day.isBefore(era.start)) {
        found = era;
      }
    }
    return Optional.ofNullable(found);
  }

  /** By kanji (昭和, 昭), letter (S, s) or the number used on claims (1 明治 to 5 令和). */
  static Optional<JapaneseEra> named(String name) {
    for (JapaneseEra era : values()) {
      if (era.kanji.equals(name)
          || era.kanji.substring(0, 1).equals(name)
          || String.valueOf(era.letter).equalsIgnoreCase(name)
          || String.valueOf(era.ordinal() + 1).equals(name)) {
        return Optional.of(era);
      }
    }
    return Optional.empty();
  }

  /** Year of this era of a day: 1 for 元年. */
  public int yearOf(LocalDate day) {
    return day.getYear() - start.getYear() + 1;
  }

  /** The Western year of a year of this era. */
  int westernYear(int year) {
    return start.getYear() + year - 1;
  }
}
