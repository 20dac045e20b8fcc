package jp.madoguchi.clinical.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.clinical.DrugSheet;

/** Puts the drugs of the three sources into one list, newest first; nothing is dropped. */
final class DrugSheets {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
  private static final String INTERNAL = "21";
  private static final int LONGEST_SUPPLY = 400;

  private DrugSheets() {}

  static DrugSheet sheet(Collection<? extends DrugEntry> entries, Instant fetchedAt) {
    List<DrugSheet.DispensingLine> lines =
        entries.stream()
            .sorted(
                Comparator.comparing(
                        (DrugEntry e) -> date(e), Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(DrugEntry::source)
                    .thenComparingInt(DrugEntry::place))
            .map(e -> line(e, entries))
            .toList();
    return new DrugSheet(fetchedAt, claimsUntil(entries), prescriptionsUntil(entries), lines);
  }

  /** 調剤日, else 処方日, else the first of the month; null when the answer says none of them. */
  static LocalDate date(DrugEntry entry) {
    return Stream.of(entry.dispensedOn(), entry.prescribedOn(), firstOfMonth(entry.month()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * Last day a supply of 内服 lasts, the day of dispensing counted as the first; null for other
   * kinds, without a day, or when 日数 is no whole number of days.
   */
  static LocalDate coveredUntil(DrugEntry entry) {
    LocalDate start = entry.dispensedOn() != null ? entry.dispensedOn() : entry.prescribedOn();
    String times = folded(entry.times());
    if (start == null || !INTERNAL.equals(entry.kindCode()) || !times.matches("\\d{1,3}")) {
      return null;
    }
    int days = Integer.parseInt(times);
    return days < 1 || days > LONGEST_SUPPLY ? null : start.plusDays(days - 1L);
  }

  /**
   * Whether the same line stands in a stronger source (レセプト before 調剤 before 処方): same drug,
   * quantity, usage and institution, and the same day of dispensing or of prescribing. A second
   * line of the same source is a second prescription, no double.
   */
  static boolean isDouble(DrugEntry entry, Collection<? extends DrugEntry> all) {
    return all.stream()
        .anyMatch(
            other ->
                other.source().compareTo(entry.source()) < 0
                    && sameDrug(entry, other)
                    && quantity(entry).equals(quantity(other))
                    && folded(entry.usage()).equals(folded(other.usage()))
                    && sameDay(entry, other)
                    && sameInstitution(entry, other));
  }

  private static DrugSheet.DispensingLine line(
      DrugEntry entry, Collection<? extends DrugEntry> all) {
    boolean pharmacy = isPharmacy(entry.providerCode());
    String institution = entry.prescriberName();
    if (isBlank(institution) && !pharmacy) {
      institution = entry.providerName();
    }
    boolean provider =
        pharmacy || (!isBlank(entry.prescriberName()) && !isBlank(entry.providerName()));
    return new DrugSheet.DispensingLine(
        entry.source(),
        date(entry),
        institution,
        provider && !Objects.equals(institution, entry.providerName())
            ? entry.providerName()
            : null,
        entry.drug(),
        entry.ingredient(),
        entry.quantity(),
        entry.unit(),
        isBlank(entry.instruction())
            ? entry.usage()
            : text(entry.usage()) + "（" + entry.instruction() + "）",
        entry.times(),
        text(entry.kindCode()),
        coveredUntil(entry),
        isDouble(entry, all));
  }

  private static boolean sameDrug(DrugEntry one, DrugEntry other) {
    if (!isBlank(one.drugCode()) && !isBlank(other.drugCode())) {
      return one.drugCode().strip().equals(other.drugCode().strip());
    }
    return !folded(one.drug()).isEmpty() && folded(one.drug()).equals(folded(other.drug()));
  }

  private static boolean sameDay(DrugEntry one, DrugEntry other) {
    if (one.dispensedOn() != null && other.dispensedOn() != null) {
      return one.dispensedOn().equals(other.dispensedOn());
    }
    return one.prescribedOn() != null && one.prescribedOn().equals(other.prescribedOn());
  }

  private static boolean sameInstitution(DrugEntry one, DrugEntry other) {
    String code = institution(one);
    return code != null && code.equals(institution(other));
  }

  /** Of prescriber and provider the one that is 医科 or 歯科 (third digit of ten: 1 or 3). */
  private static String institution(DrugEntry entry) {
    return Stream.of(entry.prescriberCode(), entry.providerCode())
        .filter(code -> code != null && code.strip().matches("\\d{2}[13]\\d{7}"))
        .map(String::strip)
        .findFirst()
        .orElse(null);
  }

  private static boolean isPharmacy(String code) {
    return code != null && code.strip().matches("\\d{2}4\\d{7}");
  }

  private static String quantity(DrugEntry entry) {
    String folded = folded(entry.quantity());
    return folded.matches("\\d{1,9}(\\.\\d{1,6})?")
        ? new BigDecimal(folded).stripTrailingZeros().toPlainString()
        : folded;
  }

  private static String claimsUntil(Collection<? extends DrugEntry> entries) {
    return entries.stream()
        .filter(e -> e.source() == DrugSheet.DrugSource.CLAIM)
        .map(e -> firstOfMonth(e.month()))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(d -> YearMonth.from(d).toString())
        .orElse(null);
  }

  private static LocalDate prescriptionsUntil(Collection<? extends DrugEntry> entries) {
    return entries.stream()
        .filter(e -> e.source() != DrugSheet.DrugSource.CLAIM)
        .map(DrugSheets::date)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static LocalDate firstOfMonth(String month) {
    try {
      return month == null ? null : YearMonth.parse(month, MONTH).atDay(1);
    } catch (DateTimeParseException e) {
      return null; // as received it is no month: the line then has no date
    }
  }

  private static String folded(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
