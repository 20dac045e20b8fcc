package jp.madoguchi.clinical;

import java.util.List;

/**
 * A page of SC-16.
 *
 * @param patients who can be viewed, in the order of the search
 * @param leftOut of this page those of whom nothing can be viewed after all
 * @param total how many patients all pages are made of
 * @param departments in charge of anybody today; none where nobody asks who is in charge
 * @param ownAlone the hospital closes the patients of others to the caller: they are not listed
 */
public record ConsentedPatients(
    List<ConsentedPatient> patients,
    int leftOut,
    long total,
    List<String> departments,
    boolean ownAlone) {
  /** Where nobody asks who is in charge. */
  public ConsentedPatients(List<ConsentedPatient> patients, int leftOut, long total) {
    this(patients, leftOut, total, List.of(), false);
  }

  @Override
  public String toString() {
    return "ConsentedPatients[***]";
  }
}
