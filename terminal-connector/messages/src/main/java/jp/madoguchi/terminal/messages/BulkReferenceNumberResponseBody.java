package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of 照会番号一括登録結果.
 *
 * @param bulkRegistrationUnit one per person
 * @param unknownElements elements without a place here
 */
public record BulkReferenceNumberResponseBody(
    List<BulkRegistrationUnit> bulkRegistrationUnit, List<UnknownElement> unknownElements) {
  public BulkReferenceNumberResponseBody {
    bulkRegistrationUnit = List.copyOf(bulkRegistrationUnit);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
