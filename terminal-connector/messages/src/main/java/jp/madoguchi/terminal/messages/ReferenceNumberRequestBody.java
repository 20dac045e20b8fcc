package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of 照会番号登録要求.
 *
 * @param referenceNumberRegistrationInfo 照会番号登録情報
 * @param unknownElements elements without a place here
 */
public record ReferenceNumberRequestBody(
    ReferenceNumberRegistrationInfo referenceNumberRegistrationInfo,
    List<UnknownElement> unknownElements) {
  public ReferenceNumberRequestBody {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
