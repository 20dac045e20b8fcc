package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.checkup.CriterionAnswer;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.checkup.MeasuredNumber;
import jp.madoguchi.checkup.ResultMark;
import jp.madoguchi.clinical.CheckupOverview.CheckupReading;
import jp.madoguchi.clinical.CheckupTrend;

/** How the tab 健診 shows values, marks and trends (SC-15). */
@Named("checkupLooks")
@RequestScoped
public class CheckupLooks {
  private static final int LONGEST_VALUE = 14;
  private static final int MOST_COLUMNS = 7;

  /** {@code none}, {@code guide} or {@code refer}. */
  public String look(JudgementLevel level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  /** A change as an arrow and its size: {@code "↑0.2"}, {@code "↓5"}, {@code "→"}. */
  public String arrow(String change) {
    return change == null ? "" : change.replace("±0", "→").replace('+', '↑').replace('−', '↓');
  }

  /** A sentence rather than a value. */
  public boolean isSentence(String text) {
    return text != null && text.length() > LONGEST_VALUE;
  }

  /** More dates than stand side by side: the table is moved sideways. */
  public boolean isWide(int dates) {
    return dates > MOST_COLUMNS;
  }

  /** As received, unless its mark says all of it. */
  public String text(CheckupReading value) {
    ResultMark mark = value.mark();
    if (mark == null) {
      return value.text();
    }
    return switch (mark) {
      case NOT_DONE, NOT_MEASURABLE, WITHOUT_VALUE -> "";
      case BELOW_RANGE, ABOVE_RANGE ->
          MeasuredNumber.of(value.text()).isPresent() ? value.text() : "";
      default -> value.text();
    };
  }

  /** Whether the mark is said at the value; an unknown item is said once for its whole group. */
  public boolean isMarked(CheckupReading value) {
    return value.mark() != null && value.mark() != ResultMark.UNKNOWN_ITEM;
  }

  /** Its own sign beside the word: met, not met, not known. */
  public String sign(CriterionAnswer answer) {
    return switch (answer) {
      case YES -> "●";
      case NO -> "○";
      case UNKNOWN -> "？";
    };
  }

  /** The one drawing of a trend: in a list, so that the page draws it once and names its parts. */
  public List<TrendDrawing> drawings(CheckupTrend trend) {
    return List.of(TrendDrawing.of(trend));
  }
}
