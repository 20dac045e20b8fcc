package jp.madoguchi.clinical.internal;

import jp.madoguchi.patient.InsuredPerson;

/**
 * What an answer of any kind says of itself, apart from its content.
 *
 * @param normal processed without an error
 * @param hasBody content came along
 * @param words of the centre, or null
 * @param person whom it names, or null when it names nobody
 */
record ClinicalAnswer(boolean normal, boolean hasBody, String words, InsuredPerson person) {
  @Override
  public String toString() {
    return "ClinicalAnswer[***]";
  }
}
