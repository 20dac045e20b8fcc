package jp.madoguchi.contingency;

import java.io.Serializable;
import java.time.Instant;

/**
 * A region and a period in which medical information may be read without a card (災害時モード). Which
 * regions and how long is the ministry's decision; the hospital enters what was announced.
 *
 * @param until the first instant at which it is over, also where it was ended early
 * @param endedBy who ended it early, or null
 */
public record DisasterPeriod(
    ContingencyVersion shown,
    String region,
    String source,
    String reason,
    Instant from,
    Instant until,
    String enteredBy,
    Instant enteredAt,
    String approvedBy,
    Instant approvedAt,
    String endedBy,
    String endedWhy,
    DisasterState state)
    implements Serializable {
  public long id() {
    return shown.id();
  }
}
