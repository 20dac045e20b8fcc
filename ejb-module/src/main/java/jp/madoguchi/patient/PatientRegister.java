package jp.madoguchi.patient;

import jakarta.ejb.Local;
import java.io.InputStream;
import java.util.Optional;

/**
 * The hospital's patient register (患者台帳) for pages and for the hospital's own system, either of
 * which may hand a whole register over.
 */
@Local
public interface PatientRegister {
  /** Staff of the desk and qualified staff; the read is recorded. */
  Optional<PatientView> find(PatientNumber number);

  /** By number, kana, name or birth date (yyyyMMdd); at most 50; the list is recorded. */
  FoundPatients search(String text);

  /**
   * Takes over the register from CSV with a header line of {@link RegisterColumn}s, read once and
   * never held whole. SERVICE and ADMIN. All or nothing, in one transaction: any finding refuses
   * the whole. A patient may have several lines, in any order and at any place of the file: the
   * person's fields must agree, one insurance and one 医療扶助 in force on the register's own date are
   * taken together, the same one twice is one; two different ones of a kind are refused with both
   * lines. What the centre confirmed after the register's own date stays, and is told apart as a
   * difference ({@link RegisterDifferences}). Fires {@link RegisterChanged} when something was
   * taken.
   */
  ImportReport importCsv(InputStream csv, ImportTerms terms, ImportProgress progress);
}
