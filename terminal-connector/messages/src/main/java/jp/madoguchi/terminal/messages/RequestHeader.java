package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Header of a request of the OQS and EPS families.
 *
 * @param medicalInstitutionCode 医療機関コード, 10 digits
 * @param qualificationConfirmationDate 資格確認日
 * @param arbitraryFileIdentifier 任意のファイル識別子, echoed
 * @param unknownElements elements without a place here
 */
public record RequestHeader(
    String medicalInstitutionCode,
    MessageDate qualificationConfirmationDate,
    String arbitraryFileIdentifier,
    List<UnknownElement> unknownElements)
    implements MessageHeader {
  public RequestHeader {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
