package jp.madoguchi.consent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * How long a consent may last by the rules (閲覧同意の最長期間), by 診療区分 and day: the dated rows of {@code
 * consent-lengths.tsv}, which names its source.
 */
final class LongestConsent {
  /** 外来, the only 診療区分 whose answers this release receives. */
  static final String OUTPATIENT = "1";

  private record Row(String treatment, LocalDate from, Duration longest) {}

  private static final List<Row> ROWS = read();

  private LongestConsent() {}

  /** The longest a consent of that day may last; null where the rules name no length. */
  static Duration on(String treatment, LocalDate day) {
    return ROWS.stream()
        .filter(row -> row.treatment().equals(treatment) && !row.from().isAfter(day))
        .max(Comparator.comparing(Row::from))
        .map(Row::longest)
        .orElse(null);
  }

  private static List<Row> read() {
    try (InputStream stream = LongestConsent.class.getResourceAsStream("consent-lengths.tsv")) {
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(LongestConsent::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] columns) {
    return new Row(
        columns[0],
        columns[1].isEmpty() ? LocalDate.MIN : LocalDate.parse(columns[1]),
        columns[2].isEmpty() ? null : Duration.ofHours(Long.parseLong(columns[2])));
  }
}
