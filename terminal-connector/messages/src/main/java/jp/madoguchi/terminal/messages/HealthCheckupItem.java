package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * HealthCheckupResultAndQuestionInfo: one item of a checkup or its questionnaire.
 *
 * @param itemCode 項目コード, 17 characters (JLAC10)
 * @param itemName 項目名
 * @param dataType PQ, CD, CO or ST
 * @param dataValue 値, up to 256 characters
 * @param unit 単位
 * @param oid OID of the code list of a coded value
 * @param dataValueName words of a coded value
 * @param unknownElements elements without a place here
 */
public record HealthCheckupItem(
    String itemCode,
    String itemName,
    String dataType,
    String dataValue,
    String unit,
    String oid,
    String dataValueName,
    List<UnknownElement> unknownElements) {
  public HealthCheckupItem {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
