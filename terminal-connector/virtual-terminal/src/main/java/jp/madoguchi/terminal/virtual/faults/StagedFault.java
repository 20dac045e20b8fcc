package jp.madoguchi.terminal.virtual.faults;

import java.time.Duration;

/**
 * Something that goes wrong on purpose.
 *
 * @param kind what
 * @param span when
 * @param count how often, 0 for every time
 * @param family only requests whose API識別ID begins so, or {@code face}; null for all
 * @param person only this person's, 0 for everybody's
 * @param reader only at this face reader, 0 for all
 * @param details numbers of the kind
 */
public record StagedFault(
    FaultKind kind,
    Span span,
    int count,
    String family,
    int person,
    int reader,
    FaultDetails details) {

  public StagedFault {
    if (count < 0) {
      throw new IllegalArgumentException("count: 1 or more, or left out for every time");
    }
    if (kind.whole() && (family != null || person != 0 || reader != 0 || count != 0)) {
      throw new IllegalArgumentException(
          kind.word() + " strikes everything: no family, person, reader or count");
    }
  }

  boolean strikes(FaultOccasion occasion) {
    return !kind.whole()
        && applies(occasion)
        && (family == null || occasion.family().startsWith(family))
        && (person == 0 || person == occasion.person())
        && (reader == 0 || reader == occasion.reader());
  }

  /** What comes from a card at the reader has no request that could come back or be asked again. */
  private boolean applies(FaultOccasion occasion) {
    boolean face = occasion.family().equals(FaultOccasion.FACE);
    return switch (kind) {
      case REFUSE -> !face;
      // only results of phase 02 know 処理中, unless a scenario names another family
      case PROCESSING -> !face && (family != null || occasion.family().matches("OQSmu[a-z]{3}02"));
      default -> true;
    };
  }

  /** How much longer the answer takes because of this. */
  public Duration delay() {
    return kind == FaultKind.SLOW ? details.delay() : Duration.ZERO;
  }
}
