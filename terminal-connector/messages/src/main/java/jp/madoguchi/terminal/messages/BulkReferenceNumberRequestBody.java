package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of 照会番号一括登録要求.
 *
 * @param referenceNumberRegistrationInfo 照会番号登録情報, one per person
 * @param unknownElements elements without a place here
 */
public record BulkReferenceNumberRequestBody(
    List<ReferenceNumberRegistrationInfo> referenceNumberRegistrationInfo,
    List<UnknownElement> unknownElements) {
  public BulkReferenceNumberRequestBody {
    referenceNumberRegistrationInfo = List.copyOf(referenceNumberRegistrationInfo);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
