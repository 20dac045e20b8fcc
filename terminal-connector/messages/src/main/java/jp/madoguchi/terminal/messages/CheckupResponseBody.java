package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of {@code TKKsiquc01res}.
 *
 * @param specificHealthCheckupInfo checkups, one per day
 * @param unknownElements elements without a place here
 */
public record CheckupResponseBody(
    List<SpecificHealthCheckupInfo> specificHealthCheckupInfo,
    List<UnknownElement> unknownElements) {
  public CheckupResponseBody {
    specificHealthCheckupInfo = List.copyOf(specificHealthCheckupInfo);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
