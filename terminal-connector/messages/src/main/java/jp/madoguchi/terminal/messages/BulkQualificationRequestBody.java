package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of 一括照会要求.
 *
 * @param qualificationConfirmSearchInfo 資格確認照会用情報, one per person
 * @param unknownElements elements without a place here
 */
public record BulkQualificationRequestBody(
    List<QualificationSearch> qualificationConfirmSearchInfo,
    List<UnknownElement> unknownElements) {
  public BulkQualificationRequestBody {
    qualificationConfirmSearchInfo = List.copyOf(qualificationConfirmSearchInfo);
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
