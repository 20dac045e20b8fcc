package jp.madoguchi.clinical;

import java.util.List;

/**
 * A page of SC-16.
 *
 * @param patients who can be viewed, the soonest end of a consent first
 * @param leftOut of this page those of whom nothing can be viewed after all
 * @param total how many patients all pages are made of
 */
public record ConsentedPatients(List<ConsentedPatient> patients, int leftOut, long total) {
  @Override
  public String toString() {
    return "ConsentedPatients[***]";
  }
}
