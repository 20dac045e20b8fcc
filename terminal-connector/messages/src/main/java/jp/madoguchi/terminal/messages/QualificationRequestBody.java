package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of 資格確認要求.
 *
 * @param qualificationConfirmSearchInfo 資格確認照会用情報
 * @param unknownElements elements without a place here
 */
public record QualificationRequestBody(
    QualificationSearch qualificationConfirmSearchInfo, List<UnknownElement> unknownElements) {
  public QualificationRequestBody {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
