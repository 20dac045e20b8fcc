package jp.madoguchi.clinical.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.ClinicalRequestHeader;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.OpenCode;
import jp.madoguchi.terminal.messages.TerminalMessage;

/**
 * How one kind of medical information is asked for, read, kept, shown and deleted. A further kind
 * is one more of these, named by its {@link jp.madoguchi.clinical.ClinicalKind}.
 *
 * @param <R> the answer
 * @param <L> the lines it is kept as; each line has the {@code suffix} of its request and a {@code
 *     place}
 */
public abstract class ClinicalExchange<R extends TerminalMessage, L extends ClinicalLine<L>> {
  private static final int KEPT_HOURS = 24;

  private final MessageFamily family;
  private final Class<R> answerType;
  private final Class<L> lineType;

  ClinicalExchange(MessageFamily family, Class<R> answerType, Class<L> lineType) {
    this.family = family;
    this.answerType = answerType;
    this.lineType = lineType;
  }

  final MessageFamily family() {
    return family;
  }

  final Class<R> answerType() {
    return answerType;
  }

  final Class<L> lineType() {
    return lineType;
  }

  /** The request for a person, in the month in which it is asked. */
  abstract ClinicalRequest request(ClinicalRequestHeader header, YearMonth month);

  abstract ClinicalAnswer answer(R response);

  /** The lines of an answer that has a body: all that came. */
  abstract List<L> lines(String suffix, R response);

  /** How many lines came without what places them; they are kept, shown apart, and told. */
  abstract int unplaced(R response);

  /**
   * Kinds whose content comes in the same file, wanted or not. What the centre leaves out of it
   * where one of them is not consented to is not public.
   */
  Set<ClinicalKind> broughtAlong() {
    return Set.of();
  }

  /** What is shown of the lines, which are readable. */
  abstract ClinicalSheet sheet(
      List<L> lines, Instant fetchedAt, SheetSubject subject, SheetContext context);

  /**
   * How long it is kept after its consent ran out (設定 {@code madoguchi.clinical.retention.hours},
   * default 24). Nobody could read it any more since that instant; the time is for questions of
   * operation.
   */
  Duration retention() {
    return Settings.hours("clinical.retention.hours", KEPT_HOURS, 24 * 365);
  }

  static LocalDate date(MessageDate date) {
    return date == null ? null : date.date().orElse(null);
  }

  static String code(OpenCode code) {
    return code == null ? null : code.code();
  }
}
