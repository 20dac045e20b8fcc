package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 医療券・調剤券情報 (医療扶助).
 *
 * @param ticketType 医療券・調剤券別
 * @param medicalTicketValidDate 有効開始日
 * @param medicalTicketExpirationDate 有効終了日
 * @param issueNumber 交付番号
 * @param medicalTreatmentMonth 診療年月
 * @param designatedMedicalInstitutionCode 指定医療機関コード
 * @param designatedMedicalInstitutionFlag 指定医療機関確認フラグ
 * @param designatedMedicalInstitutionName 指定医療機関名
 * @param prescriptionIssuerMedicalInstitutionCode 処方箋発行元医療機関コード
 * @param prescriptionIssuerMedicalInstitutionName 処方箋発行元医療機関名
 * @param injuryName1 傷病名1
 * @param injuryName2 傷病名2
 * @param injuryName3 傷病名3
 * @param medicalTreatmentType 診療別
 * @param selfPayAmount 本人支払額, yen
 * @param districtContactName 地区担当員名
 * @param handlingContactName 取扱担当者名
 * @param singleOrCombinedUse 単独・併用別
 * @param statusOfSocialInsurance 社会保険状況
 * @param consistencyFlag 整合性フラグ
 * @param statusOfInfecton 感染症法37条の2 (spelt so by the interface)
 * @param statusOfElderlyMedicalCare 後期高齢者医療
 * @param statusOfPrefecturalExpenses 都道府県費
 * @param remarks1 備考1
 * @param remarks2 備考2
 * @param remarks3 備考3
 * @param unknownElements elements without a place here
 */
public record MedicalTicketInfo(
    TicketType ticketType,
    MessageDate medicalTicketValidDate,
    MessageDate medicalTicketExpirationDate,
    String issueNumber,
    MessageMonth medicalTreatmentMonth,
    String designatedMedicalInstitutionCode,
    MatchFlag designatedMedicalInstitutionFlag,
    String designatedMedicalInstitutionName,
    String prescriptionIssuerMedicalInstitutionCode,
    String prescriptionIssuerMedicalInstitutionName,
    String injuryName1,
    String injuryName2,
    String injuryName3,
    MedicalTreatmentType medicalTreatmentType,
    String selfPayAmount,
    String districtContactName,
    String handlingContactName,
    SingleOrCombinedUse singleOrCombinedUse,
    PresenceStatus statusOfSocialInsurance,
    ConsistencyFlag consistencyFlag,
    PresenceStatus statusOfInfecton,
    PresenceStatus statusOfElderlyMedicalCare,
    PresenceStatus statusOfPrefecturalExpenses,
    String remarks1,
    String remarks2,
    String remarks3,
    List<UnknownElement> unknownElements) {
  public MedicalTicketInfo {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
