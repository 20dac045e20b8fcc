package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Body of the bulk collections.
 *
 * @param qualificationConfirmSearchInfo what is asked for
 * @param unknownElements elements without a place here
 */
public record BulkCollectionRequestBody(
    BulkFilter qualificationConfirmSearchInfo, List<UnknownElement> unknownElements) {
  public BulkCollectionRequestBody {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
