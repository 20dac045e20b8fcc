package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Header of {@code TKKsiquc01res}.
 *
 * @param resultCode 1 正常; other values are errors whose list is not public
 * @param messageContents text of the error, to be shown as it is
 * @param arbitraryFileIdentifier 任意のファイル識別子 (not confirmed)
 * @param qualificationsInfo person
 * @param unknownElements elements without a place here
 */
public record CheckupResponseHeader(
    ClinicalResultCode resultCode,
    String messageContents,
    String arbitraryFileIdentifier,
    QualificationsInfo qualificationsInfo,
    List<UnknownElement> unknownElements)
    implements MessageHeader {
  public CheckupResponseHeader {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
