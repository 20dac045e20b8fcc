package jp.madoguchi.reception;

/**
 * A lead's word that the person of an answer is the patient (本人と認める).
 *
 * @param words at most 200 characters; needed with {@link SamePersonReason#OTHER}
 */
public record ConfirmedDifference(SamePersonReason why, String words) {
  @Override
  public String toString() {
    return "ConfirmedDifference[" + why + "]";
  }
}
