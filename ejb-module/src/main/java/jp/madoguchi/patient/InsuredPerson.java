package jp.madoguchi.patient;

import java.time.LocalDate;

/**
 * The person an answer of the centre names (本人), as far as it says who it is. Texts as received;
 * null where the answer says nothing.
 *
 * @param nameOfOther その他の氏名: the name in letters, or the 通称
 * @param nameOfOtherKana its kana
 * @param birth null where the answer holds none that can be read
 * @param sex {@code 1} 男, {@code 2} 女; anything else contradicts nothing
 */
public record InsuredPerson(
    String name,
    String nameOfOther,
    String nameKana,
    String nameOfOtherKana,
    BirthDate birth,
    String sex) {

  /** With a birth date of which everything is known, or nothing. */
  public InsuredPerson(
      String name, String nameOfOther, String nameKana, LocalDate birthDate, String sex) {
    this(name, nameOfOther, nameKana, null, BirthDate.of(birthDate), sex);
  }

  /** 生年月日, null where it is unknown or only a part of it is known. */
  public LocalDate birthDate() {
    return birth == null ? null : birth.whole().orElse(null);
  }

  @Override
  public String toString() {
    return "InsuredPerson[***]";
  }
}
