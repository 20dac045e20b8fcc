package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of アップロード結果.
 *
 * @param receptionNumber 受付番号; none means refused
 * @param receptionDateTime 受付日時
 * @param unknownElements elements without a place here
 */
public record BulkReceptionBody(
    String receptionNumber,
    MessageTimestamp receptionDateTime,
    List<UnknownElement> unknownElements) {
  public BulkReceptionBody {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
