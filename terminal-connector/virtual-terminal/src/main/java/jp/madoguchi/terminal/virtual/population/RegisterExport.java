package jp.madoguchi.terminal.virtual.population;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  public static int write(Population population, int limit, Appendable csv) throws IOException {
    csv.append(HEADER).append('\n');
    int written = 0;
    for (int number = 1; number <= population.size() && written < limit; number++) {
      Person person = population.person(number);
      if (person.onFile() != null) {
        csv.append(line(person)).append('\n');
        written++;
      }
    }
    return written;
  }

  private static String line(Person person) {
    Person.RegisterEntry file = person.onFile();
    Coverage insurance = file.coverage();
    return Stream.of(
            file.patientNumber(),
            file.name(),
            file.kana(),
            person.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE),
            person.sex(),
            person.postalCode(),
            file.address(),
            insurance.insurerNumber(),
            insurance.symbol(),
            insurance.number(),
            insurance.branch(),
            insurance.share(),
            insurance.insurerName(),
            insurance.family())
        .map(RegisterExport::cell)
        .collect(Collectors.joining(","));
  }

  private static String cell(String text) {
    if (text == null) {
      return "";
    }
    return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
