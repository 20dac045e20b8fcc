package jp.madoguchi.qualification;

/**
 * One line of the comparison (差異確認, SC-05).
 *
 * @param field which field; its label is {@code field.<name>} of the bundles
 * @param onFile what the hospital has on file, null for none
 * @param answered what the answer says as received, null for none
 * @param verdict how the two sides relate
 * @param choice which side is taken over unless the clerk decides otherwise
 * @param reason why, or null
 */
public record FieldComparison(
    ComparedField field,
    String onFile,
    String answered,
    FieldComparison.FieldVerdict verdict,
    Choice choice,
    DifferenceReason reason) {

  /** How the two sides relate. */
  public enum FieldVerdict {
    EQUAL,
    DIFFERENT,
    /** 表記差: folds to the same, or holds ●; never overwritten by itself (§4.9, D7). */
    WRITING,
    /** Only on file; an empty answer never overwrites (§2.6). */
    ONLY_ON_FILE,
    ONLY_ANSWERED
  }

  /** Which side is taken (採用). */
  public enum Choice {
    ON_FILE,
    ANSWER
  }

  public boolean differs() {
    return verdict != FieldComparison.FieldVerdict.EQUAL;
  }

  /**
   * Whether somebody has to decide before the result may be taken over by itself. Not asked for:
   * what merely completes the file (a first insurance among it), what the answer leaves out, and a
   * mere variant of writing.
   */
  public boolean needsDecision() {
    return switch (verdict) {
      case EQUAL, ONLY_ON_FILE -> false;
      case DIFFERENT -> true;
      case WRITING -> reason == DifferenceReason.NOT_WRITABLE;
      case ONLY_ANSWERED -> reason != DifferenceReason.FIRST_INSURANCE && !field.completes();
    };
  }

  /** Of a file without any insurance: what the answer says of it is no difference. */
  FieldComparison besideNoInsurance() {
    boolean first = verdict == FieldVerdict.ONLY_ANSWERED && !field.ofPerson();
    return first
        ? new FieldComparison(
            field, onFile, answered, verdict, choice, DifferenceReason.FIRST_INSURANCE)
        : this;
  }

  @Override
  public String toString() {
    return "FieldComparison[" + field + " " + verdict + "]";
  }
}
