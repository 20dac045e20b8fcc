package jp.madoguchi.bulk.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonAgreement;
import jp.madoguchi.qualification.AcceptedSpelling;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.Differences;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.ResultFacts;

/**
 * Which difference class an answer has beside the register, and why. Pure; the gravest class wins,
 * D7 only where nothing of the insurance differs. Before anything is compared, patient and person
 * must agree. Source: workflow rules §3.3 D0 to D9, EL-06.
 *
 * @param differenceClass the class
 * @param reason why, where the class does not say it: {@code birth}, {@code name}, {@code key},
 *     {@code unknown}, {@code code}, {@code limits}, {@code several}; else null
 * @param lines the comparison, empty where none was made
 */
record RowDecision(DifferenceClass differenceClass, String reason, List<FieldComparison> lines) {
  private static final Set<ComparedField> PERSON =
      EnumSet.of(
          ComparedField.INSURER_NAME,
          ComparedField.NAME,
          ComparedField.NAME_KANA,
          ComparedField.SEX,
          ComparedField.POSTAL_CODE,
          ComparedField.ADDRESS);

  /** What completes the file without contradicting it. */
  private static final Set<ComparedField> COMPLETING =
      EnumSet.of(
          ComparedField.CARD_CLASSIFICATION,
          ComparedField.PERSONAL_FAMILY,
          ComparedField.QUALIFIED_FROM,
          ComparedField.QUALIFIED_UNTIL,
          ComparedField.INSURER_NAME,
          ComparedField.NAME_KANA,
          ComparedField.SEX,
          ComparedField.POSTAL_CODE,
          ComparedField.ADDRESS);

  /**
   * The answer about one person.
   *
   * @param status 処理結果状況 code, null when it says nothing
   * @param validity 資格有効性 code
   * @param facts its qualifications
   * @param limitsChanged 限度額変更有無 = 1
   */
  record AnsweredPerson(
      String status, String validity, List<ResultFacts> facts, boolean limitsChanged) {
    /** The qualification compared: an insurance that runs, else any that runs, else the first. */
    ResultFacts deciding() {
      return facts.stream()
          .filter(one -> !one.medicalAid() && one.lostOn() == null)
          .findFirst()
          .or(() -> facts.stream().filter(one -> one.lostOn() == null).findFirst())
          .or(() -> facts.stream().findFirst())
          .orElse(null);
    }

    /** Whether two insurances run, or two 医療扶助: which of them holds, a person decides. */
    boolean several() {
      return running(true) > 1 || running(false) > 1;
    }

    private long running(boolean aid) {
      return facts.stream().filter(one -> one.medicalAid() == aid && one.lostOn() == null).count();
    }

    @Override
    public String toString() {
      return "AnsweredPerson[" + status + " " + validity + "]";
    }
  }

  /**
   * Decides.
   *
   * @param file the patient the answer is about, null when it fits nobody
   * @param fits whether the answer echoes what was asked
   * @param day 資格確認日, which decides the share
   */
  static RowDecision of(PatientView file, boolean fits, AnsweredPerson answer, LocalDate day) {
    return of(file, fits, answer, day, Set.of());
  }

  /**
   * As {@link #of(PatientView, boolean, AnsweredPerson, LocalDate)}, with the spellings a clerk
   * accepted.
   */
  static RowDecision of(
      PatientView file,
      boolean fits,
      AnsweredPerson answer,
      LocalDate day,
      Set<AcceptedSpelling> accepted) {
    if (file == null) {
      return plain(DifferenceClass.D8, "unknown");
    }
    if (!fits) {
      return plain(DifferenceClass.D8, "key");
    }
    for (ResultFacts facts : answer.facts()) {
      PersonAgreement agreement = PersonAgreement.between(file, facts.person());
      if (agreement != PersonAgreement.AGREE) {
        return plain(
            DifferenceClass.OTHER_PERSON,
            agreement == PersonAgreement.BIRTH_DATE_DIFFERS ? "birth" : "name");
      }
    }
    if ("2".equals(answer.status())) {
      return plain(DifferenceClass.D8, null);
    }
    if (answer.several()) {
      return plain(DifferenceClass.D6, "several");
    }
    ResultFacts facts = answer.deciding();
    List<FieldComparison> lines =
        facts == null ? List.of() : Differences.between(file, facts, day, accepted);
    return switch (answer.validity() == null ? "" : answer.validity()) {
      case "1" -> valid(lines, answer);
      case "2" -> new RowDecision(DifferenceClass.D4, null, lines);
      case "3" -> new RowDecision(DifferenceClass.D3, null, lines);
      case "4" -> plain(DifferenceClass.D5, null);
      case "5" -> plain(DifferenceClass.D6, null);
      case "6" -> new RowDecision(DifferenceClass.D9, null, lines);
      default -> plain(DifferenceClass.D8, "code");
    };
  }

  private static RowDecision valid(List<FieldComparison> lines, AnsweredPerson answer) {
    Set<ComparedField> differing = EnumSet.noneOf(ComparedField.class);
    for (FieldComparison line : lines) {
      if (differs(line)) {
        differing.add(line.field());
      }
    }
    boolean limits = differing.removeIf(ComparedField::ofLimits);
    boolean person = differing.removeIf(PERSON::contains);
    boolean ratio = differing.remove(ComparedField.RATIO);
    if (!differing.isEmpty()) {
      return new RowDecision(DifferenceClass.D3, null, lines);
    }
    if (ratio) {
      return new RowDecision(DifferenceClass.D2, null, lines);
    }
    if (limits || answer.limitsChanged()) {
      return new RowDecision(DifferenceClass.D1, limits ? null : "limits", lines);
    }
    return person
        ? new RowDecision(DifferenceClass.D7, null, lines)
        : plain(DifferenceClass.D0, null);
  }

  /**
   * An empty answer never contradicts (§2.6); what completes the file or is written otherwise is
   * none.
   */
  private static boolean differs(FieldComparison line) {
    return switch (line.verdict()) {
      case EQUAL, ONLY_ON_FILE -> false;
      case DIFFERENT, WRITING -> true;
      case ONLY_ANSWERED -> !COMPLETING.contains(line.field());
    };
  }

  private static RowDecision plain(DifferenceClass one, String reason) {
    return new RowDecision(one, reason, List.of());
  }

  @Override
  public String toString() {
    return "RowDecision[" + differenceClass + " " + reason + "]";
  }
}
