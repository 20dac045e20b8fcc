package jp.madoguchi.reception.internal;

import static jp.madoguchi.reception.AttachmentCheck.Attachability.BIRTH_DATE_UNKNOWN;
import static jp.madoguchi.reception.AttachmentCheck.Attachability.LEAD_WITH_REASON;
import static jp.madoguchi.reception.AttachmentCheck.Attachability.ONE_PERSON;
import static jp.madoguchi.reception.AttachmentCheck.Attachability.OTHER_BIRTH_DATE;
import static jp.madoguchi.reception.AttachmentCheck.Attachability.SEVERAL_PERSONS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.KanaName;
import jp.madoguchi.patient.NameComparison;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonAgreement;
import jp.madoguchi.qualification.AnswerJudgement;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.reception.AttachmentCheck;
import jp.madoguchi.reception.AttachmentCheck.Attachability;
import jp.madoguchi.reception.AttachmentCheck.BothSides;

/**
 * Whether an answer may be attached to a patient (結び付けの可否): all its results name one person, and
 * that person is the patient. Another birth date is refused outright; another name or sex is for a
 * lead, with a reason; so is a birth date that is told in part, where the numbers are the
 * patient's.
 */
final class AttachingRule {
  private AttachingRule() {}

  /**
   * The check.
   *
   * @param results of the answer; without any there is nothing that could contradict
   */
  static AttachmentCheck of(PatientView patient, List<ResultFacts> results) {
    Attachability verdict =
        AnswerJudgement.of(results, null).twoPersons()
            ? SEVERAL_PERSONS
            : telling(results).stream()
                .map(result -> verdict(patient, result))
                .max(Comparator.naturalOrder())
                .orElse(ONE_PERSON);
    Set<BothSides> differences = new LinkedHashSet<>();
    if (verdict != ONE_PERSON) {
      results.forEach(result -> differences.addAll(differences(patient, result.person())));
    }
    return new AttachmentCheck(verdict, List.copyOf(differences));
  }

  private static Attachability verdict(PatientView patient, ResultFacts result) {
    InsuredPerson person = result.person();
    boolean told = person.birthDate() != null;
    Attachability byALead =
        told || named(patient, person) && numbersFit(patient.insurance(), result)
            ? LEAD_WITH_REASON
            : BIRTH_DATE_UNKNOWN;
    return switch (PersonAgreement.between(patient, person)) {
      case AGREE -> ONE_PERSON;
      case NAME_OR_SEX_DIFFERS -> byALead;
      // what is told of it contradicts; nothing told contradicts nothing
      case BIRTH_DATE_DIFFERS -> person.birth() == null ? byALead : OTHER_BIRTH_DATE;
    };
  }

  /** Without a whole birth date nothing else may differ: family share the other numbers. */
  private static boolean named(PatientView patient, InsuredPerson person) {
    NameComparison names = NameComparison.between(patient, person);
    return PersonAgreement.sexAgrees(patient, person) && (names.writtenSame() || names.kanaSame());
  }

  /** Those that say who it is; what another one leaves out contradicts nothing. */
  private static List<ResultFacts> telling(List<ResultFacts> results) {
    List<ResultFacts> telling =
        results.stream()
            .filter(result -> result.person().birthDate() != null)
            .filter(result -> result.name() != null || result.nameKana() != null)
            .toList();
    return telling.isEmpty() ? results : telling;
  }

  /** 記号・番号・枝番 of the insurance on file are those of the answer. */
  private static boolean numbersFit(InsuranceView onFile, ResultFacts result) {
    return onFile != null
        && result.number() != null
        && Folding.number(onFile.insurerNumber()).equals(Folding.number(result.insurerNumber()))
        && Folding.symbol(onFile.symbol()).equals(Folding.symbol(result.symbol()))
        && Folding.number(onFile.number()).equals(Folding.number(result.number()))
        && Folding.width(onFile.branch()).equals(Folding.width(result.branch()));
  }

  private static List<BothSides> differences(PatientView patient, InsuredPerson person) {
    List<BothSides> lines = new ArrayList<>();
    if (!Folding.variants(patient.name()).equals(Folding.variants(person.name()))) {
      lines.add(new BothSides(ComparedField.NAME, patient.name(), person.name()));
    }
    if (!new KanaName(patient.nameKana()).equals(new KanaName(person.nameKana()))) {
      lines.add(new BothSides(ComparedField.NAME_KANA, patient.nameKana(), person.nameKana()));
    }
    if (!patient.birth().equals(person.birth())) {
      lines.add(
          new BothSides(
              ComparedField.BIRTH_DATE, written(patient.birth()), written(person.birth())));
    }
    if (!Objects.equals(patient.sex(), person.sex())) {
      lines.add(new BothSides(ComparedField.SEX, patient.sex(), person.sex()));
    }
    return lines;
  }

  /** {@code yyyy-MM-dd}, or as received where a part is unknown. */
  private static String written(BirthDate birth) {
    return birth == null ? null : birth.whole().map(LocalDate::toString).orElse(birth.text());
  }
}
