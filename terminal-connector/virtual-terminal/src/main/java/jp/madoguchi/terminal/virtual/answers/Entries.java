package jp.madoguchi.terminal.virtual.answers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import jp.madoguchi.terminal.messages.ConsentElement;
import jp.madoguchi.terminal.messages.ConsentFlag;
import jp.madoguchi.terminal.messages.Draft;
import jp.madoguchi.terminal.messages.ElderlyRecipientCertificateInfo;
import jp.madoguchi.terminal.messages.InsuredCardClassification;
import jp.madoguchi.terminal.messages.LimitApplicationCertificateRelatedInfo;
import jp.madoguchi.terminal.messages.MedicalTicketInfo;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageMonth;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.messages.QualificationEntry;
import jp.madoguchi.terminal.messages.SpecificDiseasesCertificateInfo;
import jp.madoguchi.terminal.virtual.population.Coverage;
import jp.madoguchi.terminal.virtual.population.Insurers;
import jp.madoguchi.terminal.virtual.population.Kana;
import jp.madoguchi.terminal.virtual.population.Story;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;

/** Writes one qualification of a person the way the centre does. */
final class Entries {
  private Entries() {}

  /** The person's insurance (or 医療扶助, when there is nothing else) on a day. */
  static Draft<QualificationEntry> of(VirtualPerson person, LocalDate today) {
    Draft<QualificationEntry> entry = withoutTicket(person, today);
    boolean aid = InsuredCardClassification.MEDICAL_AID.code().equals(person.coverage().card());
    return aid && person.story() != Story.AID_UNREGISTERED
        ? entry.add("PublicExpenseResultList", ticket(today, "02"))
        : entry;
  }

  /** The same without 医療券・調剤券情報, as 一括照会 has it. */
  static Draft<QualificationEntry> withoutTicket(VirtualPerson person, LocalDate today) {
    Coverage coverage = person.coverage();
    Draft<QualificationEntry> entry =
        identity(person)
            .set("InsuredCardClassification", coverage.card())
            .set(
                "InsurerNumber",
                " ".repeat(8 - coverage.insurerNumber().length()) + coverage.insurerNumber())
            .set("InsuredCardSymbol", coverage.symbol())
            .set("InsuredIdentificationNumber", coverage.number())
            .set("InsuredBranchNumber", coverage.branch())
            .set("InsurerName", coverage.insurerName());
    if (InsuredCardClassification.MEDICAL_AID.code().equals(coverage.card())) {
      return entry;
    }
    entry
        .set("PersonalFamilyClassification", coverage.family())
        .set("InsuredName", "1".equals(coverage.family()) ? person.name() : null)
        .set("QualificationDate", date(coverage.from()))
        .set("DisqualificationDate", date(coverage.lost()))
        .set("ReasonOfLoss", coverage.lossReason())
        .set("InsuredCertificateIssuanceDate", date(coverage.from()))
        .set("InsuredCardValidDate", date(coverage.from()));
    share(entry, person, today);
    return entry;
  }

  /** The 医療扶助 of a person who has an insurance too. */
  static QualificationEntry aid(VirtualPerson person, LocalDate today) {
    return identity(person)
        .set("InsuredCardClassification", InsuredCardClassification.MEDICAL_AID)
        .set("InsurerNumber", Insurers.WELFARE_OFFICE)
        .set("InsuredIdentificationNumber", person.aidNumber())
        .set("InsurerName", Insurers.nameOf(Insurers.WELFARE_OFFICE))
        .add("PublicExpenseResultList", ticket(today, "01"))
        .build();
  }

  /** A 医療扶助 of the same person, for somebody who has none. */
  static QualificationEntry aidBeside(QualificationEntry insurance, LocalDate today) {
    return Draft.of(QualificationEntry.class)
        .set("InsuredCardClassification", InsuredCardClassification.MEDICAL_AID)
        .set("InsurerNumber", Insurers.WELFARE_OFFICE)
        .set("InsuredIdentificationNumber", "9000001")
        .set("Name", insurance.name())
        .set("NameKana", insurance.nameKana())
        .set("Sex1", insurance.sex1())
        .set("Birthdate", insurance.birthdate())
        .set("Address", insurance.address())
        .set("PostNumber", insurance.postNumber())
        .set("InsurerName", Insurers.nameOf(Insurers.WELFARE_OFFICE))
        .add("PublicExpenseResultList", ticket(today, "01"))
        .build();
  }

  /** 限度額適用認定証関連情報, when the person has any. */
  static void limit(Draft<QualificationEntry> entry, VirtualPerson person, LocalDate today) {
    if (person.limit() == null) {
      return;
    }
    LocalDate start = insuranceYear(today);
    entry.set(
        "LimitApplicationCertificateRelatedInfo",
        Draft.of(LimitApplicationCertificateRelatedInfo.class)
            .set("LimitApplicationCertificateClassification", lowIncome(person) ? "02" : "01")
            .set("LimitApplicationCertificateClassificationFlag", person.limit())
            .set("LimitApplicationCertificateDate", date(start))
            .set("LimitApplicationCertificateValidStartDate", date(start))
            .set("LimitApplicationCertificateValidEndDate", date(start.plusYears(1).minusDays(1)))
            .build());
  }

  /** What the patient chose at the reader, per kind: flag 0 comes without times. */
  static void consents(
      Draft<QualificationEntry> entry, VirtualPerson person, Visit visit, LocalDateTime at) {
    entry
        .set("LimitApplicationCertificateRelatedConsFlg", ConsentFlag.GIVEN)
        .set("LimitApplicationCertificateRelatedConsTime", MessageTimestamp.of(at));
    boolean disease = person.specificDisease() && visit.consents().contains(ConsentElement.TSR);
    entry.set(
        "SpecificDiseasesCertificateRelatedConsFlg",
        visit.consents().contains(ConsentElement.TSR) ? ConsentFlag.GIVEN : ConsentFlag.NOT_GIVEN);
    if (visit.consents().contains(ConsentElement.TSR)) {
      entry.set("SpecificDiseasesCertificateRelatedConsTime", MessageTimestamp.of(at));
    }
    if (disease) {
      entry.add(
          "SpecificDiseasesCertificateList",
          Draft.of(SpecificDiseasesCertificateInfo.class)
              .set("SpecificDiseasesDiseaseCategory", "1")
              .set("SpecificDiseasesCertificateDate", "20240401")
              .set("SpecificDiseasesValidStartDate", "20240401")
              .set("SpecificDiseasesSelfPay", "10000")
              .build());
    }
    consent(entry, "SpecificHealthCheckupsInfo", ConsentElement.TKK, visit, at);
    consent(entry, "PharmacistsInfo", ConsentElement.YZK, visit, at);
    consent(entry, "DiagnosisInfo", ConsentElement.SRJ, visit, at);
    consent(entry, "OperationInfo", ConsentElement.SHJ, visit, at);
  }

  private static void consent(
      Draft<QualificationEntry> entry,
      String element,
      ConsentElement kind,
      Visit visit,
      LocalDateTime at) {
    if (visit.consents().contains(kind)) {
      entry
          .set(element + "ConsFlg", ConsentFlag.GIVEN)
          .set(element + "ConsTime", MessageTimestamp.of(at))
          .set(element + "AvailableTime", MessageTimestamp.of(at.plus(visit.consentLength())));
    } else {
      entry.set(element + "ConsFlg", ConsentFlag.NOT_GIVEN);
    }
  }

  private static Draft<QualificationEntry> identity(VirtualPerson person) {
    return Draft.of(QualificationEntry.class)
        .set("Name", person.name())
        .set("NameOfOther", person.otherName())
        .set("NameKana", Kana.half(person.kana()))
        .set("Sex1", person.sex())
        .set("Birthdate", date(person.birthDate()))
        .set("Address", person.address())
        .set("PostNumber", person.postalCode());
  }

  private static void share(
      Draft<QualificationEntry> entry, VirtualPerson person, LocalDate today) {
    Coverage coverage = person.coverage();
    int age = person.ageOn(today);
    LocalDate start = insuranceYear(today);
    if (coverage.lateElderly()) {
      entry
          .set("InsuredPartialContributionRatio", coverage.share())
          .set("InsuredCardExpirationDate", date(start.plusYears(1).minusDays(1)));
    } else if (age >= 70) {
      LocalDate certified = firstOfMonthAfter(person.birthDate().plusYears(70));
      entry.set(
          "ElderlyRecipientCertificateInfo",
          Draft.of(ElderlyRecipientCertificateInfo.class)
              .set("ElderlyRecipientCertificateDate", date(certified))
              .set("ElderlyRecipientValidStartDate", date(certified))
              .set("ElderlyRecipientValidEndDate", date(start.plusYears(1).minusDays(1)))
              .set("ElderlyRecipientContributionRatio", coverage.share())
              .build());
    } else if ("020".equals(coverage.share())) {
      entry.set("PreschoolClassification", "1");
    }
  }

  private static MedicalTicketInfo ticket(LocalDate today, String combined) {
    YearMonth month = YearMonth.from(today);
    return Draft.of(MedicalTicketInfo.class)
        .set("TicketType", "01")
        .set("MedicalTicketValidDate", date(month.atDay(1)))
        .set("MedicalTicketExpirationDate", date(month.atEndOfMonth()))
        .set("IssueNumber", "0000000001")
        .set("MedicalTreatmentMonth", MessageMonth.of(month))
        .set("DesignatedMedicalInstitutionCode", "1311111111")
        .set("DesignatedMedicalInstitutionFlag", "0")
        .set("DesignatedMedicalInstitutionName", "試験総合病院")
        .set("MedicalTreatmentType", "02")
        .set("SelfPayAmount", "0")
        .set("SingleOrCombinedUse", combined.equals("01") ? "02" : "01")
        .set("StatusOfSocialInsurance", combined)
        .build();
  }

  private static boolean lowIncome(VirtualPerson person) {
    return person.limit().matches("A05|A06|B05|B06|B07|B08");
  }

  /** The insurance year begins on August 1st. */
  private static LocalDate insuranceYear(LocalDate day) {
    LocalDate august = LocalDate.of(day.getYear(), 8, 1);
    return day.isBefore(august) ? august.minusYears(1) : august;
  }

  private static LocalDate firstOfMonthAfter(LocalDate birthday) {
    return birthday.getDayOfMonth() == 1 ? birthday : birthday.withDayOfMonth(1).plusMonths(1);
  }

  private static MessageDate date(LocalDate day) {
    return day == null ? null : MessageDate.of(day);
  }
}
