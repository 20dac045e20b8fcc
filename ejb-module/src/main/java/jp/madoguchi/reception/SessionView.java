package jp.madoguchi.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.MatchReason;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.ResultScreen;

/**
 * The result page (SC-02/04/05) of one session.
 *
 * @param patient the matched patient, null while not matched
 * @param proposals candidates while not matched, best first
 * @param comparisons all fields of the answer beside the file, empty without a result
 * @param answers every answered qualification (a person may have insurance and 医療扶助)
 * @param insurances the running insurances to choose from; empty unless more than one runs
 * @param errorCode code for the help desk, as received, or null
 * @param errorMessage the terminal's words, shown as they are, or null
 * @param confirmationDate 資格確認日
 * @param addressWithheld the answer holds no address (may be a DV flag: no reason is told)
 * @param inquiry what was typed, on the number path
 * @param card what lies on the plain reader
 * @param failure why it could not be confirmed, or null
 * @param truth what is so of it, and what the caller may do with it now
 */
public record SessionView(
    BoardRow row,
    PatientView patient,
    List<Proposal> proposals,
    List<FieldComparison> comparisons,
    List<AnsweredQualification> answers,
    List<OfferedInsurance> insurances,
    List<ConsentView> consents,
    List<HistoryLine> history,
    String errorCode,
    String errorMessage,
    LocalDate confirmationDate,
    boolean addressWithheld,
    NumberInquiry inquiry,
    CardView card,
    FailureReason failure,
    DeskTruth truth) {

  /**
   * A patient who may be the one, and why.
   *
   * @param reasons the strongest first
   * @param weight their sum
   */
  public record Proposal(PatientView patient, List<MatchReason> reasons, int weight) {
    private Proposal withoutLimits() {
      return new Proposal(patient.withoutLimits(), reasons, weight);
    }
  }

  /** One qualification of the answer as label key and text, in the order of the screen. */
  public record AnsweredQualification(String title, List<Line> lines) {
    /** One field; {@code labelKey} is {@code answer.<elementName>}. */
    public record Line(String labelKey, String text) {
      private boolean ofLimits() {
        String element = labelKey.substring("answer.".length());
        return element.startsWith("limitApplicationCertificate")
            || element.startsWith("specificDiseases");
      }

      /** Whether somebody agreed to something, when, and until when. */
      private boolean ofConsents() {
        return CONSENT.matcher(labelKey).matches();
      }
    }

    private static final Pattern CONSENT =
        Pattern.compile("(?i)answer\\..*(cons(flg|time|ent.*)|availabletime)");

    private AnsweredQualification withoutConsents() {
      return new AnsweredQualification(
          title, lines.stream().filter(line -> !line.ofConsents()).toList());
    }

    private AnsweredQualification withoutLimits() {
      return new AnsweredQualification(
          title, lines.stream().filter(line -> !line.ofLimits()).toList());
    }
  }

  /**
   * One of several insurances that run: the clerk decides which is taken.
   *
   * @param place in the answer, from 0
   * @param shareDoubtful 負担割合要確認
   * @param comparisons its fields beside the file
   */
  public record OfferedInsurance(
      int place, boolean shareDoubtful, List<FieldComparison> comparisons) {
    private OfferedInsurance withoutLimits() {
      return new OfferedInsurance(
          place,
          shareDoubtful,
          comparisons.stream().filter(comparison -> !comparison.field().ofLimits()).toList());
    }

    /** What the answer says of a field, null for nothing. */
    public String answered(ComparedField field) {
      return comparisons.stream()
          .filter(line -> line.field() == field)
          .findFirst()
          .map(FieldComparison::answered)
          .orElse(null);
    }

    @Override
    public String toString() {
      return "OfferedInsurance[" + place + "]";
    }
  }

  /**
   * An earlier confirmation of the same patient.
   *
   * @param undoneAt when it turned out to be another person's, null for the patient's own
   */
  public record HistoryLine(
      Instant at, SessionMethod method, ResultScreen screen, Instant undoneAt) {}

  /** Without 限度額 and 特定疾病 on either side, for whoever may not see them (§5.3). */
  public SessionView withoutLimits() {
    return new SessionView(
        row,
        patient == null ? null : patient.withoutLimits(),
        proposals.stream().map(Proposal::withoutLimits).toList(),
        comparisons.stream().filter(comparison -> !comparison.field().ofLimits()).toList(),
        answers.stream().map(AnsweredQualification::withoutLimits).toList(),
        insurances.stream().map(OfferedInsurance::withoutLimits).toList(),
        consents,
        history,
        errorCode,
        errorMessage,
        confirmationDate,
        addressWithheld,
        inquiry,
        card,
        failure,
        truth);
  }

  /** Without 同意状況, for whoever may not see it (§5.3); as it was received it stands in answers. */
  public SessionView withoutConsents() {
    return new SessionView(
        row,
        patient,
        proposals,
        comparisons,
        answers.stream().map(AnsweredQualification::withoutConsents).toList(),
        insurances,
        List.of(),
        history,
        errorCode,
        errorMessage,
        confirmationDate,
        addressWithheld,
        inquiry,
        card,
        failure,
        truth);
  }

  @Override
  public String toString() {
    return "SessionView[" + row.id() + "]";
  }
}
