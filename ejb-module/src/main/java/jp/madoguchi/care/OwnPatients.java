package jp.madoguchi.care;

import java.util.Set;

/**
 * Whom somebody is in charge of today (担当患者).
 *
 * @param others what all other patients are to them: {@link CareStanding#IN_CHARGE} where they are
 *     in charge of everybody, {@link CareStanding#NO_SOURCE} where nothing can be judged
 * @param numbers of the patients whom a source names them for
 */
public record OwnPatients(CareStanding others, Set<String> numbers) {
  @Override
  public String toString() {
    return "OwnPatients[***]";
  }
}
