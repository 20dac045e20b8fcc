package jp.madoguchi.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.checkup.CheckupConclusion;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.checkup.JudgementLimits;
import jp.madoguchi.checkup.MeasuredNumber;
import jp.madoguchi.checkup.ReadingGroup;
import jp.madoguchi.checkup.ResultMark;

/**
 * Checkups side by side: one column per date, one row per item.
 *
 * @param fetchedAt when the answer came
 * @param dates newest first; those of {@code doubtful} come after all others
 * @param doubtful dates on which nothing can have been done: after the day of viewing, or before
 *     the person's birth. Shown with a mark, and the newest of nothing
 * @param conclusions one per checkup, in the order of the dates
 * @param unplaced what came without a readable day or without a code: it has no place in the rows
 */
public record CheckupSheet(
    Instant fetchedAt,
    List<LocalDate> dates,
    Set<LocalDate> doubtful,
    List<CheckupSheet.CheckupRow> rows,
    List<CheckupConclusion> conclusions,
    List<CheckupSheet.UnplacedResult> unplaced)
    implements ClinicalSheet {
  /** Key of the row with the GFR区分, which is made of eGFR or creatinine. */
  public static final String KIDNEY_STAGE = "kidney-stage";

  /** Begins the keys of rows with our own judgements. */
  public static final String OWN = "own-";

  @Override
  public boolean isEmpty() {
    return rows.isEmpty() && unplaced.isEmpty();
  }

  @Override
  public LocalDate oldest() {
    return dates.stream().min(Comparator.naturalOrder()).orElse(null);
  }

  @Override
  public LocalDate newest() {
    return dates.stream().max(Comparator.naturalOrder()).orElse(null);
  }

  /**
   * A result without a place.
   *
   * @param day null where it could not be read
   * @param item its name, or its code, or ""
   */
  public record UnplacedResult(LocalDate day, String item, String text, String unit) {}

  /**
   * One item.
   *
   * @param category 区分 such as 血圧等, {@code "その他"} for items the table does not know
   * @param reading the group in which a doctor looks for it
   * @param key what its values have in common over the years, as {@link
   *     jp.madoguchi.checkup.CheckupKey}
   * @param limits of the day of viewing, for values in the row's unit
   * @param cells one per date, null where there is no value
   */
  public record CheckupRow(
      String category,
      ReadingGroup reading,
      String key,
      String item,
      String unit,
      JudgementLimits limits,
      List<Cell> cells) {
    /** Our own computation: nobody measured or sent it. */
    public boolean isComputed() {
      return key.equals(KIDNEY_STAGE) || key.startsWith(OWN);
    }
  }

  /**
   * One value.
   *
   * @param text as received, coded answers with their words; "" where the item came without a value
   * @param level against the national thresholds (§1.5): two steps, no diagnosis
   * @param method how measured when several were merged into the row, or null
   * @param mark why it is no plain value, or null
   * @param code 項目コード as received, for whoever hands the value on; null where it is of several, was
   *     converted, or is our own computation
   */
  public record Cell(
      String text, JudgementLevel level, String method, ResultMark mark, String code) {
    /** A plain value. */
    public Cell(String text, JudgementLevel level, String method) {
      this(text, level, method, null, null);
    }

    /** Without its code. */
    public Cell(String text, JudgementLevel level, String method, ResultMark mark) {
      this(text, level, method, mark, null);
    }

    /** Equal is what reads alike: the code is no part of it. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Cell cell
          && Objects.equals(text, cell.text)
          && level == cell.level
          && Objects.equals(method, cell.method)
          && mark == cell.mark;
    }

    @Override
    public int hashCode() {
      return Objects.hash(text, level, method, mark);
    }

    /** What may be drawn and subtracted: a plain number in the row's unit. */
    public Optional<BigDecimal> number() {
      return mark == null ? MeasuredNumber.of(text) : Optional.empty();
    }
  }
}
