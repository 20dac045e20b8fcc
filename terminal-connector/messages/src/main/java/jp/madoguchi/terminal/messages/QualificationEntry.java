package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * ResultOfQualificationConfirmation (資格確認結果): one qualification of a person; a person may have two
 * (insurance and 医療扶助). Only what the message carried is there, everything else is null.
 *
 * @param insuredCardClassification 被保険者証区分
 * @param insurerNumber 保険者番号
 * @param insuredCardSymbol 被保険者証記号
 * @param insuredIdentificationNumber 被保険者証番号
 * @param insuredBranchNumber 被保険者証枝番
 * @param personalFamilyClassification 本人・家族の別
 * @param insuredName 被保険者氏名(世帯主氏名)
 * @param name 氏名, family and given name parted by a full-width space
 * @param nameOfOther 氏名（その他）
 * @param nameKana 氏名カナ, half-width
 * @param nameOfOtherKana 氏名カナ（その他）, half-width
 * @param sex1 性別1
 * @param sex2 性別2, only in the special-handling case
 * @param birthdate 生年月日
 * @param address 住所
 * @param postNumber 郵便番号 NNN-NNNN
 * @param qualificationDate 資格取得年月日
 * @param disqualificationDate 資格喪失年月日
 * @param insuredCertificateIssuanceDate 被保険者証交付年月日
 * @param insuredCardValidDate 被保険者証有効開始年月日
 * @param insuredCardExpirationDate 被保険者証有効終了年月日
 * @param insuredPartialContributionRatio 被保険者証一部負担金割合 in percent, 3 digits (010)
 * @param preschoolClassification 未就学区分
 * @param reasonOfLoss 資格喪失事由
 * @param insurerName 保険者名称
 * @param elderlyRecipientCertificateInfo 高齢受給者証情報
 * @param limitApplicationCertificateRelatedConsFlg 限度額適用認定証提供同意フラグ
 * @param limitApplicationCertificateRelatedConsTime 限度額適用認定証提供同意日時
 * @param limitApplicationCertificateRelatedInfo 限度額適用認定証関連情報
 * @param limitApplicationCertificateChanged 限度額変更有無, bulk results only
 * @param specificDiseasesCertificateRelatedConsFlg 特定疾病療養受療証提供同意フラグ
 * @param specificDiseasesCertificateRelatedConsTime 特定疾病療養受療証提供同意日時
 * @param specificDiseasesCertificateList 特定疾病療養受療証情報
 * @param publicExpenseResultList 医療券・調剤券情報
 * @param specificHealthCheckupsInfoConsFlg 特定健診情報閲覧 同意フラグ
 * @param specificHealthCheckupsInfoConsTime 特定健診情報閲覧 同意日時
 * @param specificHealthCheckupsInfoAvailableTime 特定健診情報閲覧 閲覧有効期限
 * @param pharmacistsInfoConsFlg 薬剤情報閲覧 同意フラグ
 * @param pharmacistsInfoConsTime 薬剤情報閲覧 同意日時
 * @param pharmacistsInfoAvailableTime 薬剤情報閲覧 閲覧有効期限
 * @param diagnosisInfoConsFlg 診療情報閲覧 同意フラグ
 * @param diagnosisInfoConsTime 診療情報閲覧 同意日時
 * @param diagnosisInfoAvailableTime 診療情報閲覧 閲覧有効期限
 * @param operationInfoConsFlg 手術情報閲覧 同意フラグ
 * @param operationInfoConsTime 手術情報閲覧 同意日時
 * @param operationInfoAvailableTime 手術情報閲覧 閲覧有効期限
 * @param prescriptionIssueSelect 処方箋発行形態; also seen at body level
 * @param referenceNumber 照会番号
 * @param qualificationConfirmationKey 資格確認キー (meaning not public)
 * @param arbitraryIdentifier 任意の識別子, echoed
 * @param unknownElements elements without a place here
 */
public record QualificationEntry(
    InsuredCardClassification insuredCardClassification,
    String insurerNumber,
    String insuredCardSymbol,
    String insuredIdentificationNumber,
    String insuredBranchNumber,
    PersonalFamilyClassification personalFamilyClassification,
    String insuredName,
    String name,
    String nameOfOther,
    String nameKana,
    String nameOfOtherKana,
    Sex sex1,
    Sex sex2,
    MessageDate birthdate,
    String address,
    String postNumber,
    MessageDate qualificationDate,
    MessageDate disqualificationDate,
    MessageDate insuredCertificateIssuanceDate,
    MessageDate insuredCardValidDate,
    MessageDate insuredCardExpirationDate,
    String insuredPartialContributionRatio,
    PreschoolClassification preschoolClassification,
    ReasonOfLoss reasonOfLoss,
    String insurerName,
    ElderlyRecipientCertificateInfo elderlyRecipientCertificateInfo,
    ConsentFlag limitApplicationCertificateRelatedConsFlg,
    MessageTimestamp limitApplicationCertificateRelatedConsTime,
    LimitApplicationCertificateRelatedInfo limitApplicationCertificateRelatedInfo,
    LimitChange limitApplicationCertificateChanged,
    ConsentFlag specificDiseasesCertificateRelatedConsFlg,
    MessageTimestamp specificDiseasesCertificateRelatedConsTime,
    @ListElement(
            wrapper = "SpecificDiseasesCertificateList",
            item = "SpecificDiseasesCertificateInfo")
        List<SpecificDiseasesCertificateInfo> specificDiseasesCertificateList,
    @ListElement(wrapper = "PublicExpenseResultList", item = "MedicalTicketInfo")
        List<MedicalTicketInfo> publicExpenseResultList,
    ConsentFlag specificHealthCheckupsInfoConsFlg,
    MessageTimestamp specificHealthCheckupsInfoConsTime,
    MessageTimestamp specificHealthCheckupsInfoAvailableTime,
    ConsentFlag pharmacistsInfoConsFlg,
    MessageTimestamp pharmacistsInfoConsTime,
    MessageTimestamp pharmacistsInfoAvailableTime,
    ConsentFlag diagnosisInfoConsFlg,
    MessageTimestamp diagnosisInfoConsTime,
    MessageTimestamp diagnosisInfoAvailableTime,
    ConsentFlag operationInfoConsFlg,
    MessageTimestamp operationInfoConsTime,
    MessageTimestamp operationInfoAvailableTime,
    PrescriptionIssue prescriptionIssueSelect,
    String referenceNumber,
    String qualificationConfirmationKey,
    String arbitraryIdentifier,
    List<UnknownElement> unknownElements) {
  public QualificationEntry {
    specificDiseasesCertificateList = List.copyOf(specificDiseasesCertificateList);
    publicExpenseResultList = List.copyOf(publicExpenseResultList);
    unknownElements = List.copyOf(unknownElements);
  }

  /** What the patient answered at the reader for one kind of medical information. */
  public ConsentStatement consent(ConsentElement kind) {
    return switch (kind) {
      case TSR ->
          new ConsentStatement(
              kind,
              specificDiseasesCertificateRelatedConsFlg,
              specificDiseasesCertificateRelatedConsTime,
              null);
      case TKK ->
          new ConsentStatement(
              kind,
              specificHealthCheckupsInfoConsFlg,
              specificHealthCheckupsInfoConsTime,
              specificHealthCheckupsInfoAvailableTime);
      case YZK ->
          new ConsentStatement(
              kind, pharmacistsInfoConsFlg, pharmacistsInfoConsTime, pharmacistsInfoAvailableTime);
      case SRJ ->
          new ConsentStatement(
              kind, diagnosisInfoConsFlg, diagnosisInfoConsTime, diagnosisInfoAvailableTime);
      case SHJ ->
          new ConsentStatement(
              kind, operationInfoConsFlg, operationInfoConsTime, operationInfoAvailableTime);
    };
  }

  /** Whether this is the 医療扶助 of the person rather than an insurance. */
  public boolean medicalAid() {
    return InsuredCardClassification.MEDICAL_AID.equals(insuredCardClassification);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
