package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of ダウンロード要求.
 *
 * @param receptionNumber 受付番号
 * @param unknownElements elements without a place here
 */
public record BulkDownloadBody(String receptionNumber, List<UnknownElement> unknownElements) {
  public BulkDownloadBody {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
