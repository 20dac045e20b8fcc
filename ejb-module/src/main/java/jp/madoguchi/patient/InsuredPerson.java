package jp.madoguchi.patient;

import java.time.LocalDate;

/**
 * The person an answer of the centre names (本人), as far as it says who it is. Texts as received;
 * null where the answer says nothing.
 *
 * @param nameOfOther その他の氏名: the name in letters, or the 通称
 * @param birthDate null where the answer holds none, or only a part of one
 * @param sex {@code 1} 男, {@code 2} 女; anything else contradicts nothing
 */
public record InsuredPerson(
    String name, String nameOfOther, String nameKana, LocalDate birthDate, String sex) {
  @Override
  public String toString() {
    return "InsuredPerson[***]";
  }
}
