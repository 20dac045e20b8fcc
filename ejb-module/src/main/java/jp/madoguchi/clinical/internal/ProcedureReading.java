package jp.madoguchi.clinical.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.clinical.ProcedureSubject;
import jp.madoguchi.clinical.TreatedProcedure;
import jp.madoguchi.clinical.TreatingInstitution;
import jp.madoguchi.clinical.TreatmentClass;
import jp.madoguchi.clinical.TreatmentMark;

/** Reads received 診療行為: newest first, with a mark where something is wrong; nothing is dropped. */
final class ProcedureReading {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
  private static final BigDecimal MOST = new BigDecimal("9999");

  private final LocalDate birth;
  private final SheetContext context;

  private ProcedureReading(LocalDate birth, SheetContext context) {
    this.birth = birth;
    this.context = context;
  }

  static List<TreatedProcedure> of(
      Collection<? extends ProcedureEntry> entries, SheetSubject subject, SheetContext context) {
    ProcedureReading reading = new ProcedureReading(subject.birth(), context);
    return entries.stream()
        .map(reading::read)
        .sorted(
            Comparator.comparing(TreatedProcedure::isDoubtful)
                .thenComparing(
                    TreatedProcedure::period, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(
                    TreatedProcedure::date, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparingInt(TreatedProcedure::place))
        .toList();
  }

  /** Last month the receipts reach, {@code yyyy-MM}, or null; a month to come says nothing. */
  static String claimsUntil(Collection<? extends ProcedureEntry> entries, SheetContext context) {
    return entries.stream()
        .map(one -> month(one.month()))
        .filter(Objects::nonNull)
        .filter(month -> !month.isAfter(YearMonth.from(context.today())))
        .max(Comparator.naturalOrder())
        .map(YearMonth::toString)
        .orElse(null);
  }

  private TreatedProcedure read(ProcedureEntry entry) {
    TreatmentClass kind = TreatmentClass.of(entry.kindCode());
    String code = text(entry.procedureCode());
    String name = text(entry.procedure());
    String provider = folded(entry.providerCode());
    return new TreatedProcedure(
        entry.place(),
        entry.doneOn(),
        month(entry.month()),
        new TreatingInstitution(
            provider, text(entry.providerName()), context.ownInstitutions().contains(provider)),
        kind,
        text(entry.kindCode()),
        code,
        name.isEmpty() ? code : name,
        text(entry.quantity()),
        text(entry.unit()),
        text(entry.times()),
        ProcedureSubject.of(kind, name),
        Collections.unmodifiableSet(marks(entry, kind)));
  }

  private Set<TreatmentMark> marks(ProcedureEntry entry, TreatmentClass kind) {
    Set<TreatmentMark> marks = EnumSet.noneOf(TreatmentMark.class);
    String code = folded(entry.procedureCode());
    mark(marks, TreatmentMark.WITHOUT_CODE, code.isEmpty());
    mark(marks, TreatmentMark.CODE_DOUBTFUL, !code.isEmpty() && !code.matches("\\d{9}"));
    String name = text(entry.procedure());
    mark(marks, TreatmentMark.WITHOUT_NAME, name.isEmpty());
    mark(marks, TreatmentMark.NAME_CUT, name.length() >= ProcedureLine.LONGEST_NAME - 1);
    mark(marks, TreatmentMark.CLASS_UNKNOWN, kind == TreatmentClass.UNKNOWN);
    LocalDate day = entry.doneOn();
    YearMonth month = month(entry.month());
    mark(marks, TreatmentMark.UNDATED, day == null);
    mark(
        marks,
        TreatmentMark.FUTURE_DATE,
        day == null
            ? month != null && month.isAfter(YearMonth.from(context.today()))
            : day.isAfter(context.today()));
    mark(marks, TreatmentMark.BEFORE_BIRTH, day != null && birth != null && day.isBefore(birth));
    String quantity = folded(entry.quantity());
    mark(marks, TreatmentMark.QUANTITY_DOUBTFUL, !quantity.isEmpty() && !isQuantity(quantity));
    String times = folded(entry.times());
    mark(
        marks, TreatmentMark.TIMES_DOUBTFUL, !times.isEmpty() && !times.matches("0*[1-9]\\d{0,2}"));
    return marks;
  }

  private static void mark(Set<TreatmentMark> marks, TreatmentMark mark, boolean wrong) {
    if (wrong) {
      marks.add(mark);
    }
  }

  private static boolean isQuantity(String folded) {
    if (!NUMBER.matcher(folded).matches()) {
      return false;
    }
    BigDecimal number = new BigDecimal(folded);
    return number.signum() > 0 && number.compareTo(MOST) <= 0;
  }

  private static YearMonth month(String text) {
    try {
      return text == null ? null : YearMonth.parse(folded(text), MONTH);
    } catch (DateTimeParseException notAMonth) {
      return null;
    }
  }

  private static String folded(String text) {
    return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }
}
