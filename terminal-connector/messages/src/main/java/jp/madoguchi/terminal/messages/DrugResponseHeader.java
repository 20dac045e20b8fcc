package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Header of {@code YZKsiquc01res}.
 *
 * @param resultCode 1 正常; other values are errors whose list is not public
 * @param messageContents text of the error, to be shown as it is
 * @param arbitraryFileIdentifier 任意のファイル識別子 (not confirmed)
 * @param quaInf person
 * @param unknownElements elements without a place here
 */
public record DrugResponseHeader(
    ClinicalResultCode resultCode,
    String messageContents,
    String arbitraryFileIdentifier,
    QuaInf quaInf,
    List<UnknownElement> unknownElements)
    implements MessageHeader {
  public DrugResponseHeader {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
