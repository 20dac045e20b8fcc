package jp.madoguchi.patient;

import jakarta.ejb.Local;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The register for the other capabilities (no page): they audit what they do with it themselves.
 * Every method needs a running transaction.
 */
@Local
public interface PatientFile {
  /** The patient with the insurance on file now. */
  Optional<PatientView> find(String patientNumber);

  /** Several patients at once; unknown numbers are absent. */
  Map<String, PatientView> find(Collection<String> patientNumbers);

  /**
   * Of some patients those whose number begins with the text, or whose name or kana holds it,
   * folded as the register's search folds.
   *
   * @param among numbers, in whatever order; nobody else is looked at
   */
  Set<String> named(Collection<String> among, String text);

  /**
   * Who it may be (§3.1 R8): 照会番号, else 記号番号枝番+生年月日, else カナ or 氏名+生年月日+性別; else weak candidates
   * with their reasons. Nobody is found without a birth date, or a part of one.
   */
  Matching match(PersonSought sought);

  /**
   * A new patient; {@link IllegalArgumentException} when the number is taken, {@link
   * jp.madoguchi.node.LostRace} when somebody takes it in the same moment.
   */
  PatientView register(PatientView person, Instant now);

  /**
   * Takes over a confirmed insurance: the row on file is closed and a new one follows; nothing is
   * overwritten. Equal data only note the confirmation.
   *
   * @return false when a newer confirmation is on file: nothing was changed
   */
  boolean takeOver(Confirmed confirmed);

  /**
   * Closes what is on file because it was lost. Insurance and 医療扶助 are two things: the loss of one
   * never closes the other.
   *
   * @param medicalAid which of the two was lost
   * @param until its last day, or null when not told
   * @return false when there is none or a newer confirmation is on file
   */
  boolean close(
      String patientNumber,
      boolean medicalAid,
      LocalDate until,
      Instant confirmedAt,
      long sessionId);

  /**
   * Takes back what a session wrote into the file of a patient who is not its person: its rows are
   * voided, what it had closed is filed anew, the person's texts go back. Nothing is deleted.
   *
   * @param by the account
   */
  TakeOverUndone undoTakeOver(String patientNumber, long sessionId, String by);

  /** When the insurance, or the 医療扶助, was last confirmed; empty when it never was. */
  Optional<Instant> confirmedAt(String patientNumber, boolean medicalAid);

  /**
   * Takes over what a bulk inquiry foretold: as {@link #takeOver}, but nobody showed anything, so
   * the insurance does not count as confirmed (EL-06, EL-18).
   *
   * @param person number, and the texts to hold from now on; its insurance is the new one
   * @return false when a newer confirmation or bulk answer is on file: nothing was changed
   */
  boolean foretold(PatientView person, boolean medicalAid, Instant answeredAt);

  /**
   * Patients with any insurance on file now, by patient number, from after a number on; for going
   * through all of them.
   *
   * @param after exclusive, null for the beginning
   */
  List<PatientView> insured(String after, int count);

  /**
   * A confirmed insurance.
   *
   * @param person number, and the texts to hold from now on; its insurance is the new one
   * @param medicalAid 医療扶助, kept beside the insurance
   * @param confirmedAt when the centre answered
   */
  record Confirmed(PatientView person, boolean medicalAid, Instant confirmedAt, long sessionId) {
    @Override
    public String toString() {
      return "Confirmed[***]";
    }
  }
}
