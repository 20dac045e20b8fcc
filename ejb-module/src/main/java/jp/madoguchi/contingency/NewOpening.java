package jp.madoguchi.contingency;

/**
 * What somebody says who opens a patient's medical information without consent (閲覧開始の申告).
 *
 * @param words the reason in words, {@link GroundDesk#SHORTEST_WORDS} characters or more
 */
public record NewOpening(
    String patientNumber, OpeningReason reason, IdentityBasis identity, String words) {
  @Override
  public String toString() {
    return "NewOpening[" + reason + " ***]";
  }
}
