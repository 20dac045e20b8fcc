package jp.madoguchi.patient;

import java.time.Instant;

/**
 * What the hospital's register says against what the centre confirmed after the register's own date
 * (台帳との相違): neither overrules the other until a person decides.
 *
 * @param onFile the patient with what is on file now of that part, null insurance where nothing is
 * @param said the same patient as the register has it
 * @param asOf the register's own date
 */
public record RegisterDifference(
    long id,
    DifferingPart part,
    PatientView onFile,
    PatientView said,
    Instant asOf,
    Instant foundAt) {
  @Override
  public String toString() {
    return "RegisterDifference[" + id + ", ***]";
  }
}
