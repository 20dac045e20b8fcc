package jp.madoguchi.patient;

import java.util.List;

/**
 * Who was found in the register.
 *
 * @param more whether others match as well: the list was cut
 */
public record FoundPatients(List<PatientView> patients, boolean more) {
  @Override
  public String toString() {
    return "FoundPatients[***]";
  }
}
