package jp.madoguchi.reception;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.consent.ConsentKind;

/**
 * One line of whose a session was (結び付けの履歴).
 *
 * @param patientNumber null: taken away, nobody's
 * @param staff display name, or null when the program itself matched
 * @param undone this line takes the one before it back
 * @param reason constant of {@link UndoReason} or {@link SamePersonReason}, or null
 * @param words typed, or null
 * @param newerInsuranceKept the one who lost it keeps an insurance that came from elsewhere since
 * @param readers who read medical information of the one before, until now
 */
public record AttachmentLine(
    Instant at,
    String patientNumber,
    String staff,
    boolean undone,
    Enum<?> reason,
    String words,
    boolean newerInsuranceKept,
    List<MeanwhileReader> readers) {

  /**
   * Somebody who read what was shown under the wrong patient.
   *
   * @param kind what they read, null when the record does not say
   */
  public record MeanwhileReader(
      String account, String displayName, String terminal, ConsentKind kind, Instant at) {}

  @Override
  public String toString() {
    return "AttachmentLine[" + at + "]";
  }
}
