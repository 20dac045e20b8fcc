package jp.madoguchi.clinical.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.medication.ListedMedicines;
import jp.madoguchi.medication.MedicationEntry;
import jp.madoguchi.medication.MedicationFolding;
import jp.madoguchi.medication.MedicationReading;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.medicine.NamedMedicine;

/** Puts the drugs of the three sources into one list, newest first; nothing is dropped. */
final class DrugSheets {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

  private final SheetContext context;
  private final ListedMedicines medicines;
  private final Set<Integer> doubles;

  private DrugSheets(SheetContext context, Collection<? extends MedicationEntry> entries) {
    this.context = context;
    this.medicines = context.medicines().among(MedicationReading.receiptCodes(entries));
    this.doubles = MedicationFolding.doubles(entries);
  }

  static DrugSheet sheet(
      Collection<? extends MedicationEntry> entries, Instant fetchedAt, SheetContext context) {
    DrugSheets sheets = new DrugSheets(context, entries);
    List<DispensingLine> lines =
        entries.stream()
            .map(sheets::line)
            .sorted(
                Comparator.comparing((DispensingLine l) -> l.reading().isFuture())
                    .thenComparing(
                        DispensingLine::date, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(DispensingLine::source)
                    .thenComparingInt(DispensingLine::place))
            .toList();
    return new DrugSheet(
        fetchedAt,
        sheets.claimsUntil(entries),
        sheets.until(lines, MedicationSource.DISPENSED),
        sheets.until(lines, MedicationSource.PRESCRIBED),
        !context.ownInstitutions().isEmpty(),
        lines,
        context.check().apply(drugs(lines)));
  }

  /** Each drug of which some day is known once, the newest first. */
  private static List<NamedMedicine> drugs(List<DispensingLine> lines) {
    return lines.stream()
        .filter(line -> line.reading().period() != null && !line.reading().isFuture())
        .map(DispensingLine::named)
        .distinct()
        .toList();
  }

  /** 調剤日, else 処方日, else the first of the month; null when the answer says none of them. */
  static LocalDate date(MedicationEntry entry) {
    if (entry.dispensedOn() != null) {
      return entry.dispensedOn();
    }
    return entry.prescribedOn() != null ? entry.prescribedOn() : firstOfMonth(entry.month());
  }

  private DispensingLine line(MedicationEntry entry) {
    boolean pharmacy = MedicationReading.isPharmacy(entry.providerCode());
    String institution = entry.prescriberName();
    if (isBlank(institution) && !pharmacy) {
      institution = entry.providerName();
    }
    boolean provider =
        pharmacy || (!isBlank(entry.prescriberName()) && !isBlank(entry.providerName()));
    MedicationReading reading = MedicationReading.of(entry, medicines, context.today());
    return new DispensingLine(
        entry.place(),
        entry.source(),
        date(entry),
        institution,
        provider && !Objects.equals(institution, entry.providerName())
            ? entry.providerName()
            : null,
        entry.drug(),
        entry.drugCode(),
        entry.ingredient(),
        entry.quantity(),
        entry.unit(),
        isBlank(entry.instruction())
            ? entry.usage()
            : text(entry.usage()) + "（" + entry.instruction() + "）",
        entry.times(),
        text(entry.kindCode()),
        reading,
        doubles.contains(entry.place()),
        reading.institution() != null && context.ownInstitutions().contains(reading.institution()));
  }

  /** What lies in the future says nothing of how far a source reaches. */
  private String claimsUntil(Collection<? extends MedicationEntry> entries) {
    return entries.stream()
        .filter(e -> e.source() == MedicationSource.CLAIM)
        .map(MedicationEntry::month)
        .filter(Objects::nonNull)
        .distinct()
        .map(DrugSheets::firstOfMonth)
        .filter(Objects::nonNull)
        .filter(day -> !day.isAfter(context.today()))
        .max(Comparator.naturalOrder())
        .map(d -> YearMonth.from(d).toString())
        .orElse(null);
  }

  private LocalDate until(List<DispensingLine> lines, MedicationSource source) {
    return lines.stream()
        .filter(line -> line.source() == source)
        .map(DispensingLine::date)
        .filter(Objects::nonNull)
        .filter(day -> !day.isAfter(context.today()))
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

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
