package jp.madoguchi.qualification;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PersonSought;
import jp.madoguchi.patient.Ratio;
import jp.madoguchi.terminal.messages.ElderlyRecipientCertificateInfo;
import jp.madoguchi.terminal.messages.LimitApplicationCertificateRelatedInfo;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.OpenCode;
import jp.madoguchi.terminal.messages.QualificationEntry;

/**
 * What one answered qualification (資格確認結果) says, as far as rules decide by it. Texts as received,
 * null where the answer says nothing; codes as text, also unknown ones. Source: oqs-interface §3.2.
 *
 * @param lostOn 資格喪失年月日: the first day without the qualification
 * @param cardRatio 被保険者証一部負担金割合
 * @param elderlyRatio 一部負担金割合 of the 高齢受給者証
 * @param specificDisease 認定疾病区分 codes, parted by commas
 * @param nameOfOtherKana その他の氏名カナ
 * @param birth 生年月日 as far as it is known, also where {@code birthDate} is null
 */
public record ResultFacts(
    String classification,
    boolean medicalAid,
    String insurerNumber,
    String symbol,
    String number,
    String branch,
    String personalFamily,
    String name,
    String nameOfOther,
    String nameKana,
    String sex,
    LocalDate birthDate,
    String postalCode,
    String address,
    LocalDate qualifiedFrom,
    LocalDate lostOn,
    LocalDate validFrom,
    LocalDate validUntil,
    String reasonOfLoss,
    String insurerName,
    Ratio cardRatio,
    Ratio elderlyRatio,
    LocalDate elderlyFrom,
    LocalDate elderlyUntil,
    String limitClassification,
    LocalDate limitFrom,
    LocalDate limitUntil,
    LocalDate limitLongTerm,
    String specificDisease,
    String referenceNumber,
    String nameOfOtherKana,
    BirthDate birth) {

  /** A birth date known whole is one known in part too. */
  public ResultFacts {
    birth = birth == null ? BirthDate.of(birthDate) : birth;
  }

  /** 資格喪失事由 01. */
  private static final String DEATH = "01";

  /** 資格喪失事由 02 生活保護受給開始. */
  private static final String AID_BEGINS = "02";

  /** Of an entry of the terminal's answer. */
  public static ResultFacts of(QualificationEntry entry) {
    ElderlyRecipientCertificateInfo elderly = entry.elderlyRecipientCertificateInfo();
    LimitApplicationCertificateRelatedInfo limit = entry.limitApplicationCertificateRelatedInfo();
    String diseases =
        entry.specificDiseasesCertificateList().stream()
            .map(disease -> code(disease.specificDiseasesDiseaseCategory()))
            .filter(Objects::nonNull)
            .sorted()
            .collect(Collectors.joining(","));
    return new ResultFacts(
        code(entry.insuredCardClassification()),
        entry.medicalAid(),
        stripped(entry.insurerNumber()),
        entry.insuredCardSymbol(),
        entry.insuredIdentificationNumber(),
        entry.insuredBranchNumber(),
        code(entry.personalFamilyClassification()),
        entry.name(),
        entry.nameOfOther(),
        entry.nameKana(),
        code(entry.sex1()),
        date(entry.birthdate()),
        entry.postNumber(),
        entry.address(),
        date(entry.qualificationDate()),
        date(entry.disqualificationDate()),
        date(entry.insuredCardValidDate()),
        date(entry.insuredCardExpirationDate()),
        code(entry.reasonOfLoss()),
        entry.insurerName(),
        Ratio.orNull(entry.insuredPartialContributionRatio()),
        elderly == null ? null : Ratio.orNull(elderly.elderlyRecipientContributionRatio()),
        elderly == null ? null : date(elderly.elderlyRecipientValidStartDate()),
        elderly == null ? null : date(elderly.elderlyRecipientValidEndDate()),
        limit == null ? null : code(limit.limitApplicationCertificateClassificationFlag()),
        limit == null ? null : date(limit.limitApplicationCertificateValidStartDate()),
        limit == null ? null : date(limit.limitApplicationCertificateValidEndDate()),
        limit == null ? null : date(limit.limitApplicationCertificateLongTermDate()),
        diseases.isEmpty() ? null : diseases,
        entry.referenceNumber(),
        entry.nameOfOtherKana(),
        entry.birthdate() == null ? null : BirthDate.read(entry.birthdate().text()).orElse(null));
  }

  /** Whom to look for in the register. */
  public PersonSought sought() {
    return new PersonSought(
        referenceNumber, insurerNumber, symbol, number, branch, person(), address);
  }

  /** The person the answer names. */
  public InsuredPerson person() {
    return new InsuredPerson(name, nameOfOther, nameKana, nameOfOtherKana, birth, sex);
  }

  /**
   * The share on a day: that of the 高齢受給者証 while it is valid (70 to 74), else that of the card
   * (後期高齢者), else null because the answer does not say.
   */
  public Ratio ratioOn(LocalDate day) {
    boolean elderlyRuns =
        elderlyRatio != null
            && (elderlyFrom == null || !day.isBefore(elderlyFrom))
            && (elderlyUntil == null || !day.isAfter(elderlyUntil));
    return elderlyRuns ? elderlyRatio : cardRatio;
  }

  /** From when the share of {@link #ratioOn} is that; null when the answer does not say. */
  public LocalDate ratioFrom(LocalDate day) {
    Ratio ratio = ratioOn(day);
    return ratio != null && ratio == elderlyRatio ? elderlyFrom : validFrom;
  }

  /** First day of the qualification, null when unknown. */
  public LocalDate from() {
    return qualifiedFrom != null ? qualifiedFrom : validFrom;
  }

  /** Last day: the day before the loss, else the end of the certificate; null when open. */
  public LocalDate until() {
    return lostOn != null ? lostOn.minusDays(1) : validUntil;
  }

  /** Whether it has not been lost on a day; without a day, whether no loss was told. */
  public boolean runsOn(LocalDate day) {
    return lostOn == null || day != null && lostOn.isAfter(day);
  }

  /** Whether the qualification ended with the person's death (資格喪失事由 01). */
  public boolean endedByDeath() {
    return DEATH.equals(reasonOfLoss);
  }

  /** Lost because 生活保護 has begun. */
  public boolean endedByAid() {
    return AID_BEGINS.equals(reasonOfLoss);
  }

  private static String code(OpenCode code) {
    return code == null ? null : code.code();
  }

  private static LocalDate date(MessageDate date) {
    return date == null ? null : date.date().orElse(null);
  }

  private static String stripped(String text) {
    return text == null ? null : text.strip();
  }

  @Override
  public String toString() {
    return "ResultFacts[***]";
  }
}
