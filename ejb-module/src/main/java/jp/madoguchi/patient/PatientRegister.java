package jp.madoguchi.patient;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;

/** The hospital's patient register (患者台帳), fed by the hospital's own system. */
@Local
public interface PatientRegister {
  /** Staff of the desk and qualified staff; the read is recorded. */
  Optional<PatientView> find(PatientNumber number);

  /** By number, kana, name or birth date (yyyyMMdd); at most 50; the list is recorded. */
  List<PatientView> search(String text);

  /**
   * Takes over the register from CSV (UTF-8, header line; columns patient_number, name, name_kana,
   * birth_date, sex, postal_code, address, insurer_number, symbol, number, branch, ratio,
   * insurer_name, personal_family). SERVICE only. All or nothing: a bad line refuses the whole with
   * its line number.
   */
  ImportReport importCsv(String csv);
}
