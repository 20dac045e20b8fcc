package jp.madoguchi.qualification;

/** Why two sides of a comparison are related as they are, as far as it has to be said (差異の理由). */
public enum DifferenceReason {
  /** A ● or 〓 stands where somebody could not write a character (§4.9). */
  NOT_WRITABLE("maru"),
  /** The answer holds no address; may be withheld. */
  ADDRESS_WITHHELD("addr"),
  /** 負担割合 has changed. */
  SHARE_CHANGED("ratio"),
  /** Another 氏名カナ. */
  OTHER_KANA("kana"),
  /** Another 生年月日. */
  OTHER_BIRTH_DATE("birth"),
  /** Another 性別. */
  OTHER_SEX("sex"),
  /** Another 氏名. */
  OTHER_NAME("name"),
  /** Another 住所 or 郵便番号. */
  OTHER_ADDRESS("address"),
  /** 異体字: the same characters in another form. */
  VARIANT_CHARACTERS("variant"),
  /** The file holds the answer's other name (通称). */
  ALIAS("alias"),
  /** The same 住所 with 丁目・番・号, hyphens, ヶ written differently. */
  ADDRESS_WRITING(null),
  /** A clerk kept the file's spelling beside exactly this answer before. */
  ACCEPTED_SPELLING(null),
  /** No insurance is on file at all: the answer's is the first. */
  FIRST_INSURANCE(null),
  /** The answer knows of no end any more: the end on file is not one now. */
  END_NOT_KNOWN_NOW(null);

  private final String formerWord;

  DifferenceReason(String formerWord) {
    this.formerWord = formerWord;
  }

  /**
   * By its name, or by the key whose last word it was in comparisons stored before; null for null.
   */
  public static DifferenceReason read(String text) {
    if (text == null) {
      return null;
    }
    String lastWord = text.substring(text.lastIndexOf('.') + 1);
    for (DifferenceReason reason : values()) {
      if (reason.name().equals(text) || lastWord.equals(reason.formerWord)) {
        return reason;
      }
    }
    throw new IllegalArgumentException("no reason of a difference");
  }
}
