package jp.madoguchi.bulk.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.bulk.RowState;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.ResultFacts;

/** What was answered about the row of this id, and what was decided of it. */
record AnsweredRow(
    long id,
    RowState state,
    PatientView patient,
    String shownName,
    String shownKana,
    LocalDate birthDate,
    DifferenceClass differenceClass,
    String reason,
    String validity,
    String resultCode,
    String resultMessage,
    Instant answeredAt,
    String difference,
    String facts) {
  private static final int NAME = 200;
  private static final int CODE = 60;
  private static final int MESSAGE = 1000;

  /**
   * Of a decision.
   *
   * @param patient whose row it is, null when nobody's
   * @param shown the answer's words where it is nobody's row, or null
   * @param all what can be taken over; kept with a row where it may be, and nowhere else
   */
  static AnsweredRow of(
      long id,
      RowDecision decision,
      PatientView patient,
      ResultFacts shown,
      PersonResult result,
      Instant answeredAt,
      List<ResultFacts> all) {
    boolean same = decision.differenceClass() == DifferenceClass.D0;
    boolean told = patient == null && shown != null;
    return new AnsweredRow(
        id,
        same ? RowState.SAME : RowState.OPEN,
        patient,
        FittedText.fit(told ? shown.name() : patient == null ? null : patient.name(), NAME),
        FittedText.fit(told ? shown.nameKana() : patient == null ? null : patient.nameKana(), NAME),
        told ? shown.birthDate() : patient == null ? null : patient.birthDate(),
        decision.differenceClass(),
        decision.reason(),
        result.validity(),
        FittedText.fit(result.code(), CODE),
        FittedText.fit(result.message(), MESSAGE),
        answeredAt,
        same ? null : StoredText.ofDifferences(decision.lines()),
        decision.differenceClass().takeable() ? StoredText.ofFacts(all) : null);
  }

  /**
   * How the centre ended with the person.
   *
   * @param validity 資格有効性 code, or null
   */
  record PersonResult(String validity, String code, String message) {}

  @Override
  public String toString() {
    return "AnsweredRow[" + id + "]";
  }
}
