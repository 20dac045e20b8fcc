package jp.madoguchi.terminal.virtual.population;

import java.time.LocalDate;
import java.time.Period;

/**
 * A person of the virtual population; invented.
 *
 * @param number counted from 1, the same for the same seed
 * @param story what is special
 * @param name 氏名 as the centre has it, parts parted by a full-width space
 * @param kana 氏名カナ, full-width
 * @param otherName 通称, or null
 * @param birthDate 生年月日
 * @param sex {@code 1} 男, {@code 2} 女
 * @param postalCode 郵便番号 {@code NNN-NNNN}
 * @param address 住所 as the centre has it, null when the centre does not give it
 * @param coverage the insurance now, or the last one that was lost
 * @param aidNumber 受給者番号 of 医療扶助, or null
 * @param limit 限度額の適用区分, or null
 * @param specificDisease whether there is a 特定疾病療養受療証
 * @param onFile what the hospital has on file, null for a first visit
 */
public record VirtualPerson(
    int number,
    Story story,
    String name,
    String kana,
    String otherName,
    LocalDate birthDate,
    String sex,
    String postalCode,
    String address,
    Coverage coverage,
    String aidNumber,
    String limit,
    boolean specificDisease,
    RegisterEntry onFile) {

  /**
   * What the hospital's own register says of a person, right or outdated.
   *
   * @param patientNumber 患者番号
   * @param coverage the insurance on file
   */
  public record RegisterEntry(
      String patientNumber, String name, String kana, String address, Coverage coverage) {}

  /** The insurance on file that the centre knows as lost, or null when the file is up to date. */
  public Coverage former() {
    if (onFile == null
        || onFile.coverage().insurerNumber().equals(coverage.insurerNumber())
            && onFile.coverage().number().equals(coverage.number())) {
      return null;
    }
    return onFile.coverage();
  }

  /** Age in full years. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  /** The number alone: logs stay free of names, even of invented ones. */
  @Override
  public String toString() {
    return "VirtualPerson[" + number + "]";
  }
}
