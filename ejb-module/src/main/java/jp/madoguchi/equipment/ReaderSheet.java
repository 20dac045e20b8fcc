package jp.madoguchi.equipment;

import java.util.List;

/**
 * One line of the reader board (カードリーダー管理, SC-21).
 *
 * @param status state, place and label
 * @param model 機種 as entered, else as the reader's name says it, or null
 * @param said what an administrator entered
 * @param uses cards read or results today
 * @param meanSeconds how long a card lay there on average today; null for a 顔認証付き reader, which
 *     tells only its results
 * @param left 取り忘れ today
 * @param errors errors of today by kind, most frequent first
 */
public record ReaderSheet(
    ReaderStatus status,
    String model,
    ReaderDescription said,
    long uses,
    Long meanSeconds,
    long left,
    List<ReaderErrorCount> errors) {
  public ReaderSheet {
    errors = List.copyOf(errors);
  }

  /** All errors of today. */
  public long errorCount() {
    return errors.stream().mapToLong(ReaderErrorCount::count).sum();
  }
}
