package jp.madoguchi.clinical.internal;

/**
 * A stored line of an answer.
 *
 * @param <L> its own type
 */
interface ClinicalLine<L> {
  /** With its values: itself, or a copy that nobody stores. */
  L readable();

  /**
   * Whether it may tell of a surgery, and so needs the consent to 手術情報 beside the one of the kind
   * it came under. Asked of a readable line.
   */
  boolean isSurgical();
}
