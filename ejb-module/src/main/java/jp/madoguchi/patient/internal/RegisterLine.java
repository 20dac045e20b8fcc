package jp.madoguchi.patient.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.madoguchi.patient.BranchNumber;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.InsurerNumber;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.Ratio;
import jp.madoguchi.patient.SymbolNumber;

/** One line of the register's CSV, checked column by column; problems never quote the content. */
final class RegisterLine {
  private static final Set<String> SEXES = Set.of("1", "2", "3");
  private static final int NAME = 200;
  private static final int ADDRESS = 400;
  private static final int POSTAL = 10;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private final CsvTable.Row row;
  private final List<String> problems;

  private RegisterLine(CsvTable.Row row, List<String> problems) {
    this.row = row;
    this.problems = problems;
  }

  /** The patient of the line, or null when something is wrong, which is added to the problems. */
  static PatientView read(CsvTable.Row row, List<String> problems) {
    int before = problems.size();
    PatientView patient = new RegisterLine(row, problems).patient(before);
    return problems.size() == before ? patient : null;
  }

  private PatientView patient(int problemsBefore) {
    if (row.columns() > 0) {
      problem("-", "more columns than the header");
    }
    for (Map.Entry<String, String> cell : row.values().entrySet()) {
      if (MyNumberGuard.suspects(cell.getValue())) {
        problem(cell.getKey(), MyNumberGuard.KEY);
      }
    }
    String number = required("patient_number", RegisterLine::isPatientNumber);
    String name = required("name", text -> text.length() <= NAME);
    String kana = optional("name_kana", text -> text.length() <= NAME);
    String birth = required("birth_date", RegisterLine::isDay);
    String sex = optional("sex", SEXES::contains);
    String postal = optional("postal_code", text -> text.length() <= POSTAL);
    String address = optional("address", text -> text.length() <= ADDRESS);
    InsuranceView insurance = insurance();
    if (problems.size() > problemsBefore) {
      return null;
    }
    return new PatientView(
        new PatientNumber(number), name, kana, day(birth), sex, postal, address, insurance);
  }

  private InsuranceView insurance() {
    String insurer = optional("insurer_number", InsurerNumber::wellFormed);
    String symbol = optional("symbol", text -> text.length() <= SymbolNumber.LONGEST);
    String number = optional("number", text -> text.length() <= SymbolNumber.LONGEST);
    String branch = optional("branch", BranchNumber::wellFormed);
    String ratio = optional("ratio", text -> Ratio.orNull(text) != null);
    String insurerName = optional("insurer_name", text -> text.length() <= NAME);
    String family = optional("personal_family", text -> text.length() <= 2);
    if (insurer == null || number == null || !InsurerNumber.wellFormed(insurer)) {
      return null;
    }
    return new InsuranceView(
        new InsurerNumber(insurer).value(),
        symbol,
        number,
        branch == null || !BranchNumber.wellFormed(branch)
            ? null
            : new BranchNumber(branch).value(),
        insurerName,
        null,
        family,
        Ratio.orNull(ratio) == null ? null : new Ratio(ratio).value(),
        null,
        null,
        null,
        null,
        null);
  }

  private String required(String column, Predicate<String> form) {
    if (row.values().get(column) == null) {
      problem(column, "missing");
      return null;
    }
    return optional(column, form);
  }

  private String optional(String column, Predicate<String> form) {
    String value = row.values().get(column);
    if (value != null && !form.test(value)) {
      problem(column, "not of its form");
    }
    return value;
  }

  private void problem(String column, String what) {
    problems.add("line " + row.line() + ", " + column + ": " + what);
  }

  private static boolean isPatientNumber(String text) {
    try {
      return new PatientNumber(text).value() != null;
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  private static boolean isDay(String text) {
    try {
      return day(text) != null;
    } catch (DateTimeException notADay) {
      return false;
    }
  }

  /** {@code yyyyMMdd} or {@code yyyy-MM-dd}. */
  private static LocalDate day(String text) {
    return LocalDate.parse(text.replace("-", ""), DAY);
  }
}
