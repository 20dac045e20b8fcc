package jp.madoguchi.patient.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Set;
import jp.madoguchi.patient.BranchNumber;
import jp.madoguchi.patient.ImportFault;
import jp.madoguchi.patient.ImportFinding;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.InsurerNumber;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientNumberFormat;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.Ratio;
import jp.madoguchi.patient.RegisterColumn;
import jp.madoguchi.patient.SymbolNumber;

/** Checks lines field by field, against what holds for the whole import. */
final class RegisterLineCheck {
  private static final Set<String> SEXES = Set.of("1", "2", "3");
  private static final int NAME = 200;
  private static final int ADDRESS = 400;
  private static final int POSTAL = 10;
  private static final int FAMILY = 2;
  private static final LocalDate MEIJI = LocalDate.of(1868, 1, 1);
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter SLASHES =
      DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT);

  private final LocalDate asOf;
  private final PatientNumberFormat format;
  private final ImportFindings findings;
  private RegisterRow row;

  RegisterLineCheck(LocalDate asOf, PatientNumberFormat format, ImportFindings findings) {
    this.asOf = asOf;
    this.format = format;
    this.findings = findings;
  }

  /** The line, or null when something is wrong with it, which is added to the findings. */
  RegisterLine read(RegisterRow next) {
    row = next;
    int before = findings.count();
    gate();
    if (row.hasMoreThanHeader()) {
      findings.line(row.line(), ImportFault.TOO_MANY_FIELDS);
    }
    String number = required(RegisterColumn.PATIENT_NUMBER);
    if (number != null && !format.fits(number)) {
      fault(RegisterColumn.PATIENT_NUMBER, ImportFault.NOT_OF_ITS_FORM);
    }
    String name = required(RegisterColumn.NAME);
    atMost(RegisterColumn.NAME, NAME);
    String kana = atMost(RegisterColumn.NAME_KANA, NAME);
    LocalDate birth = birthDate();
    String sex = row.of(RegisterColumn.SEX);
    if (sex != null && !SEXES.contains(sex)) {
      fault(RegisterColumn.SEX, ImportFault.NOT_OF_ITS_FORM);
    }
    String postal = atMost(RegisterColumn.POSTAL_CODE, POSTAL);
    String address = atMost(RegisterColumn.ADDRESS, ADDRESS);
    InsuranceView insurance = insurance();
    if (findings.count() > before || findings.full()) {
      return null;
    }
    boolean past = insurance != null && !inForce(insurance);
    PatientView person =
        new PatientView(
            new PatientNumber(number),
            name,
            kana,
            birth,
            sex,
            postal,
            address,
            past ? null : insurance);
    boolean aid =
        insurance != null && new InsurerNumber(insurance.insurerNumber()).isOfMedicalAid();
    return new RegisterLine(row.line(), person, aid, past, false);
  }

  /** Every field, ours or not; a patient number only as far as the hospital's form leaves it. */
  private void gate() {
    for (int place = 1; place <= row.fields(); place++) {
      RegisterColumn column = row.columnAt(place);
      boolean suspect =
          column == RegisterColumn.PATIENT_NUMBER
              ? format.mayBeMyNumber(row.at(place))
              : MyNumberGuard.suspects(row.at(place));
      if (suspect) {
        findings.add(new ImportFinding(row.line(), place, column, ImportFault.MY_NUMBER, 0));
      }
    }
  }

  private LocalDate birthDate() {
    String text = required(RegisterColumn.BIRTH_DATE);
    LocalDate day = text == null ? null : day(RegisterColumn.BIRTH_DATE);
    if (day != null && day.isAfter(asOf)) {
      fault(RegisterColumn.BIRTH_DATE, ImportFault.IN_THE_FUTURE);
    } else if (day != null && day.isBefore(MEIJI)) {
      fault(RegisterColumn.BIRTH_DATE, ImportFault.TOO_LONG_AGO);
    }
    return day;
  }

  private InsuranceView insurance() {
    String insurer = row.of(RegisterColumn.INSURER_NUMBER);
    boolean known = insurer != null && InsurerNumber.wellFormed(insurer);
    if (insurer != null && !known) {
      fault(RegisterColumn.INSURER_NUMBER, ImportFault.NOT_OF_ITS_FORM);
    }
    String symbol = atMost(RegisterColumn.SYMBOL, SymbolNumber.LONGEST);
    String number = atMost(RegisterColumn.NUMBER, SymbolNumber.LONGEST);
    if ((insurer == null) != (number == null)) {
      fault(
          insurer == null ? RegisterColumn.INSURER_NUMBER : RegisterColumn.NUMBER,
          ImportFault.INCOMPLETE_INSURANCE);
    }
    String branch = row.of(RegisterColumn.BRANCH);
    boolean branched = branch != null && BranchNumber.wellFormed(branch);
    if (branch != null && !branched) {
      fault(RegisterColumn.BRANCH, ImportFault.NOT_OF_ITS_FORM);
    }
    String ratio = ratio();
    String insurerName = atMost(RegisterColumn.INSURER_NAME, NAME);
    String family = atMost(RegisterColumn.PERSONAL_FAMILY, FAMILY);
    LocalDate from = day(RegisterColumn.QUALIFIED_FROM);
    LocalDate until = day(RegisterColumn.QUALIFIED_UNTIL);
    if (!known || number == null) {
      return null;
    }
    return new InsuranceView(
        new InsurerNumber(insurer).value(),
        symbol,
        number,
        branched ? new BranchNumber(branch).value() : null,
        insurerName,
        null,
        family,
        ratio,
        from,
        until,
        null,
        null,
        null);
  }

  private String ratio() {
    String text = row.of(RegisterColumn.RATIO);
    Ratio ratio = Ratio.orNull(text);
    if (text != null && (ratio == null || !ratio.isCharged())) {
      fault(RegisterColumn.RATIO, ImportFault.SHARE_NOBODY_PAYS);
    }
    return ratio == null ? null : ratio.value();
  }

  private boolean inForce(InsuranceView insurance) {
    return (insurance.qualifiedFrom() == null || !insurance.qualifiedFrom().isAfter(asOf))
        && (insurance.qualifiedUntil() == null || !insurance.qualifiedUntil().isBefore(asOf));
  }

  private String required(RegisterColumn column) {
    String text = row.of(column);
    if (text == null) {
      fault(column, ImportFault.MISSING);
    }
    return text;
  }

  private String atMost(RegisterColumn column, int longest) {
    String text = row.of(column);
    if (text != null && text.length() > longest) {
      fault(column, ImportFault.TOO_LONG);
    }
    return text;
  }

  private LocalDate day(RegisterColumn column) {
    String text = row.of(column);
    if (text == null) {
      return null;
    }
    try {
      return text.indexOf('/') > 0
          ? LocalDate.parse(text, SLASHES)
          : LocalDate.parse(text.replace("-", ""), DIGITS);
    } catch (DateTimeException notADay) {
      fault(column, ImportFault.NOT_A_DAY);
      return null;
    }
  }

  private void fault(RegisterColumn column, ImportFault fault) {
    findings.add(new ImportFinding(row.line(), row.placeOf(column), column, fault, 0));
  }
}
