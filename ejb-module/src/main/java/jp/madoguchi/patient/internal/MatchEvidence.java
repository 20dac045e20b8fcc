package jp.madoguchi.patient.internal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.MatchReason;
import jp.madoguchi.patient.NameComparison;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonAgreement;
import jp.madoguchi.patient.PersonSought;

/** What speaks for one patient of the register being the person sought, and what against it. */
final class MatchEvidence {
  /** What makes somebody a candidate; birth date and sex alone are those of thousands. */
  private static final Set<MatchReason> GROUNDS =
      EnumSet.complementOf(
          EnumSet.of(
              MatchReason.BIRTH_DATE,
              MatchReason.BIRTH_DATE_PARTLY,
              MatchReason.OTHER_BRANCH,
              MatchReason.OTHER_SEX));

  /** Below it, what speaks against is as strong as what speaks for. */
  private static final int LEAST = 25;

  private final PersonSought sought;
  private final PatientView patient;
  private final NameComparison names;
  private final EnumSet<MatchReason> reasons = EnumSet.noneOf(MatchReason.class);

  /**
   * Weighs a patient.
   *
   * @param insurances all the patient ever had here
   * @param family others insured under the number sought
   */
  MatchEvidence(
      PersonSought sought,
      PatientView patient,
      List<InsuranceView> insurances,
      Collection<PatientView> family) {
    this.sought = sought;
    this.patient = patient;
    this.names = NameComparison.between(patient, sought.person());
    birth(sought.person());
    if (patient.number().value().equals(sought.referenceNumber())) {
      reasons.add(MatchReason.REFERENCE_NUMBER);
    }
    insurance(insurances);
    name(sought.person());
    boolean sameAddress = Folding.sameAddress(patient.address(), sought.address());
    if (sameAddress) {
      reasons.add(MatchReason.ADDRESS);
    }
    if (!reasons.contains(MatchReason.INSURED_NUMBER) && ofFamily(family)) {
      reasons.add(MatchReason.FAMILY_INSURANCE);
    }
    if (!PersonAgreement.sexAgrees(patient, sought.person())) {
      reasons.add(MatchReason.OTHER_SEX);
    }
  }

  private void birth(InsuredPerson person) {
    if (person.birth() != null && person.birth().fits(patient.birthDate())) {
      reasons.add(
          person.birthDate() == null ? MatchReason.BIRTH_DATE_PARTLY : MatchReason.BIRTH_DATE);
    }
  }

  private void name(InsuredPerson person) {
    if (names.byAlias()) {
      reasons.add(MatchReason.ALIAS);
    }
    if (names.writtenSimilar()) {
      reasons.add(names.writtenSame() ? MatchReason.NAME : MatchReason.NAME_SIMILAR);
    }
    if (names.kanaSimilar()) {
      reasons.add(names.kanaSame() ? MatchReason.KANA : MatchReason.KANA_SIMILAR);
    }
    if (names.writtenSimilar() || names.kanaSimilar()) {
      return;
    }
    if (GivenName.same(patient.name(), person.name())
        || GivenName.sounds(patient.nameKana(), person.nameKana())) {
      reasons.add(MatchReason.GIVEN_NAME);
    }
    boolean sameFamily =
        GivenName.sameFamily(patient.name(), person.name())
            || GivenName.sameFamily(patient.nameKana(), person.nameKana());
    if (sameFamily
        && (GivenName.newborn(patient.name()) || GivenName.newborn(patient.nameKana()))) {
      reasons.add(MatchReason.NEWBORN);
    }
  }

  private void insurance(List<InsuranceView> insurances) {
    List<InsuranceView> numbered = insurances.stream().filter(sought::insuredUnder).toList();
    if (numbered.isEmpty()) {
      return;
    }
    String asked = Folding.width(sought.branch());
    boolean fits =
        numbered.stream()
            .map(one -> Folding.width(one.branch()))
            .anyMatch(onFile -> onFile.isEmpty() || asked.isEmpty() || onFile.equals(asked));
    reasons.add(fits ? MatchReason.INSURED_NUMBER : MatchReason.FAMILY_INSURANCE);
    if (!fits) {
      reasons.add(MatchReason.OTHER_BRANCH);
    }
  }

  private boolean ofFamily(Collection<PatientView> family) {
    return family.stream()
        .filter(member -> !member.number().equals(patient.number()))
        .anyMatch(
            member ->
                Folding.sameAddress(member.address(), patient.address())
                    && GivenName.sameFamily(patient.name(), member.name()));
  }

  PatientView patient() {
    return patient;
  }

  Set<MatchReason> reasons() {
    return reasons;
  }

  boolean has(MatchReason reason) {
    return reasons.contains(reason);
  }

  /** Whether the clerk should be offered this patient. */
  boolean supports() {
    boolean born = has(MatchReason.BIRTH_DATE) || has(MatchReason.BIRTH_DATE_PARTLY);
    return born
        && reasons.stream().anyMatch(GROUNDS::contains)
        && reasons.stream().mapToInt(MatchReason::weight).sum() >= LEAST;
  }

  boolean agrees() {
    return PersonAgreement.between(patient, sought.person()) == PersonAgreement.AGREE;
  }

  /**
   * Whether the names agree in what is written, not only around a character that nobody could
   * write: kana never hold one, so without kana that agree it could be the twin's.
   */
  boolean readable() {
    InsuredPerson person = sought.person();
    String answered = names.byAlias() ? person.nameOfOther() : person.name();
    return names.kanaSame() || !Folding.holdsMaru(patient.name()) && !Folding.holdsMaru(answered);
  }

  boolean branchContradicts() {
    return has(MatchReason.OTHER_BRANCH);
  }

  /**
   * Whether the name is one ground by itself, beside birth date and sex, and the address not
   * another: two people of one name are born on one day.
   */
  boolean namedBeyondDoubt() {
    boolean otherAddress =
        told(patient.address())
            && told(sought.address())
            && !Folding.holdsMaru(sought.address())
            && !has(MatchReason.ADDRESS);
    return agrees()
        && sought.person().birthDate() != null
        && names.sameBeyondDoubt()
        && !otherAddress;
  }

  private static boolean told(String text) {
    return text != null && !text.isBlank();
  }
}
