package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * Person of a {@code YZKsiquc01res}.
 *
 * @param name 氏名
 * @param kanaName 氏名カナ
 * @param birth 生年月日
 * @param admGendCode 性別
 * @param unknownElements elements without a place here
 */
public record QuaInf(
    String name,
    String kanaName,
    MessageDate birth,
    Sex admGendCode,
    List<UnknownElement> unknownElements) {
  public QuaInf {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
