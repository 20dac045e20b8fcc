package jp.madoguchi.medication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A drug line as it is to be understood (行の読み).
 *
 * @param institution who prescribed: the code of 医科 or 歯科, else the folded name, else null
 * @param period null where no day is said
 * @param regular 内服, so that it counts among what is taken regularly
 */
public record MedicationReading(
    MedicationSource source,
    IngredientKey key,
    String institution,
    LocalDate dispensedOn,
    LocalDate prescribedOn,
    SupplyPeriod period,
    boolean regular,
    Set<MedicationMark> marks) {
  private static final Pattern TREATING = Pattern.compile("\\d{2}[13]\\d{7}");
  private static final Pattern PHARMACY = Pattern.compile("\\d{2}4\\d{7}");
  static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
  private static final BigDecimal MOST = new BigDecimal("9999");

  public MedicationReading {
    marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
  }

  /**
   * @param today after which nothing can have been done yet
   */
  public static MedicationReading of(
      MedicationEntry entry, ListedMedicines master, LocalDate today) {
    String code = FoldedText.of(entry.drugCode());
    ListedMedicine listed =
        IngredientCode.of(code)
            .map(own -> new ListedMedicine(own, AdministrationRoute.UNSAID))
            .or(() -> code.isEmpty() ? Optional.empty() : master.find(code))
            .orElse(null);
    return new MedicationReading(
        entry.source(),
        IngredientKey.of(entry, listed),
        institution(entry),
        entry.dispensedOn(),
        entry.prescribedOn(),
        SupplyPeriod.of(entry).orElse(null),
        SupplyPeriod.isRegular(entry),
        marks(entry, code, listed, master, today));
  }

  /** The codes of these that only a master can read: all but what is a listed code itself. */
  public static Set<String> receiptCodes(Collection<? extends MedicationEntry> entries) {
    return entries.stream()
        .map(entry -> FoldedText.of(entry.drugCode()))
        .filter(code -> !code.isEmpty() && IngredientCode.of(code).isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Taken on the day, as far as 日数 tell. */
  public boolean isTakenOn(LocalDate day) {
    return period != null && period.computed() && period.contains(day) && !isFuture();
  }

  /** May be compared with others: which ingredient and which days are known. */
  public boolean isComparable() {
    return key.isIdentified() && period != null && !isFuture();
  }

  public boolean isFuture() {
    return marks.contains(MedicationMark.FUTURE_DATE);
  }

  /**
   * Both tell of one prescription: one ingredient in two sources, of one day, and not of two
   * institutions. A generic that was dispensed for what was prescribed is such a pair.
   */
  public boolean isSameOccasion(MedicationReading other) {
    if (source == other.source) {
      return false;
    }
    boolean elsewhere =
        institution != null && other.institution != null && !institution.equals(other.institution);
    boolean day =
        prescribedOn != null && prescribedOn.equals(other.prescribedOn)
            || dispensedOn != null && dispensedOn.equals(other.dispensedOn);
    return day && !elsewhere && key.equals(other.key);
  }

  /** Of prescriber and provider the one that is 医科 or 歯科 (third digit of ten: 1 or 3). */
  static String institution(MedicationEntry entry) {
    String prescriber = treating(entry.prescriberCode());
    String one = prescriber == null ? treating(entry.providerCode()) : prescriber;
    return one == null ? institutionName(entry) : one;
  }

  private static String treating(String code) {
    String plain = code == null ? "" : code.strip();
    return TREATING.matcher(plain).matches() ? plain : null;
  }

  private static String institutionName(MedicationEntry entry) {
    String prescriber = FoldedText.of(entry.prescriberName());
    if (!prescriber.isEmpty()) {
      return prescriber;
    }
    String provider = FoldedText.of(entry.providerName());
    return provider.isEmpty() || isPharmacy(entry.providerCode()) ? null : provider;
  }

  /** 調剤 (third digit of ten: 4). */
  public static boolean isPharmacy(String code) {
    return code != null && PHARMACY.matcher(code.strip()).matches();
  }

  private static Set<MedicationMark> marks(
      MedicationEntry entry,
      String code,
      ListedMedicine listed,
      ListedMedicines master,
      LocalDate today) {
    Set<MedicationMark> marks = EnumSet.noneOf(MedicationMark.class);
    if (code.isEmpty()) {
      marks.add(MedicationMark.WITHOUT_CODE);
    } else if (listed == null && master.isLoaded()) {
      marks.add(MedicationMark.NOT_LISTED);
    }
    if (listed == null && FoldedText.of(entry.ingredient()).isEmpty()) {
      marks.add(MedicationMark.WITHOUT_INGREDIENT);
    }
    AdministrationRoute said = AdministrationRoute.of(entry.kindCode());
    if (listed != null
        && said != AdministrationRoute.UNSAID
        && listed.route() != AdministrationRoute.UNSAID
        && said != listed.route()) {
      marks.add(MedicationMark.ROUTE_CONFLICT);
    }
    LocalDate start = SupplyPeriod.start(entry);
    if (start == null) {
      marks.add(MedicationMark.UNDATED);
    } else if (start.isAfter(today)) {
      marks.add(MedicationMark.FUTURE_DATE);
    }
    if (SupplyPeriod.isRegular(entry) && SupplyPeriod.days(entry.times()) == 0) {
      marks.add(MedicationMark.DAYS_UNREADABLE);
    }
    if (!isQuantity(entry.quantity())) {
      marks.add(MedicationMark.QUANTITY_UNREADABLE);
    }
    return marks;
  }

  private static boolean isQuantity(String text) {
    String quantity = FoldedText.of(text);
    if (!NUMBER.matcher(quantity).matches()) {
      return false;
    }
    BigDecimal number = new BigDecimal(quantity);
    return number.signum() > 0 && number.compareTo(MOST) <= 0;
  }

  @Override
  public String toString() {
    return "MedicationReading[***]";
  }
}
