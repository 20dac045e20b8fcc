package jp.madoguchi.terminal.virtual.population;

import java.io.IOException;
import java.time.format.DateTimeFormatter;

/**
 * The patient register of the virtual hospital as CSV (UTF-8, header line, lines end in LF): what
 * is on file, which differs from what the centre answers where the stories say so. People who were
 * never there are not in it.
 */
public final class RegisterExport {
  /** The header line. Dates are {@code yyyyMMdd}, ratio is percent of three digits. */
  public static final String HEADER =
      "patient_number,name,name_kana,birth_date,sex,postal_code,address,insurer_number,symbol,"
          + "number,branch,ratio,insurer_name,personal_family";

  private RegisterExport() {}

  /**
   * Writes the register.
   *
   * @param limit largest number of patients
   * @return number of patients written
   */
  public static int write(VirtualPopulation population, int limit, Appendable csv)
      throws IOException {
    csv.append(HEADER).append('\n');
    int written = 0;
    for (int number = 1; number <= population.size() && written < limit; number++) {
      VirtualPerson person = population.person(number);
      if (person.onFile() != null) {
        line(person, csv);
        written++;
      }
    }
    return written;
  }

  private static void line(VirtualPerson person, Appendable csv) throws IOException {
    VirtualPerson.RegisterEntry file = person.onFile();
    Coverage insurance = file.coverage();
    cell(file.patientNumber(), csv);
    cell(file.name(), csv.append(','));
    cell(file.kana(), csv.append(','));
    cell(person.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE), csv.append(','));
    cell(person.sex(), csv.append(','));
    cell(person.postalCode(), csv.append(','));
    cell(file.address(), csv.append(','));
    cell(insurance.insurerNumber(), csv.append(','));
    cell(insurance.symbol(), csv.append(','));
    cell(insurance.number(), csv.append(','));
    cell(insurance.branch(), csv.append(','));
    cell(insurance.share(), csv.append(','));
    cell(insurance.insurerName(), csv.append(','));
    cell(insurance.family(), csv.append(','));
    csv.append('\n');
  }

  private static void cell(String text, Appendable csv) throws IOException {
    if (text == null) {
      return;
    }
    boolean quoted = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    csv.append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
  }
}
