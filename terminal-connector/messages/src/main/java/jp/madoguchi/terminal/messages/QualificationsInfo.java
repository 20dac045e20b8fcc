package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Person of a {@code TKKsiquc01res}.
 *
 * @param name 氏名
 * @param kanasName 氏名カナ
 * @param birthday 生年月日
 * @param administrativeGenderCode 性別
 * @param unknownElements elements without a place here
 */
public record QualificationsInfo(
    String name,
    String kanasName,
    MessageDate birthday,
    Sex administrativeGenderCode,
    List<UnknownElement> unknownElements) {
  public QualificationsInfo {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
