package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of 一括結果.
 *
 * @param bulkConfirmUnit one per person
 * @param unknownElements elements without a place here
 */
public record BulkQualificationResponseBody(
    List<BulkConfirmUnit> bulkConfirmUnit, List<UnknownElement> unknownElements) {
  public BulkQualificationResponseBody {
    bulkConfirmUnit = List.copyOf(bulkConfirmUnit);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
