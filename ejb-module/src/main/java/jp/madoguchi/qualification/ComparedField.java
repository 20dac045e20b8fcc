package jp.madoguchi.qualification;

/** The fields compared between the hospital's file and an answer, in the order of the screen. */
public enum ComparedField {
  INSURER_NUMBER,
  SYMBOL,
  NUMBER,
  BRANCH,
  INSURER_NAME,
  CARD_CLASSIFICATION,
  PERSONAL_FAMILY,
  RATIO,
  QUALIFIED_FROM,
  QUALIFIED_UNTIL,
  NAME,
  NAME_KANA,
  BIRTH_DATE,
  SEX,
  POSTAL_CODE,
  ADDRESS,
  LIMIT_CLASSIFICATION,
  LIMIT_VALID_FROM,
  LIMIT_VALID_UNTIL,
  LIMIT_LONG_TERM,
  SPECIFIC_DISEASE;

  /** Whether it is of 限度額 or 特定疾病, which not everybody may see (§5.3). */
  public boolean ofLimits() {
    return compareTo(LIMIT_CLASSIFICATION) >= 0;
  }

  /** Whether it is of the person, and not of an insurance. */
  boolean ofPerson() {
    return compareTo(NAME) >= 0 && compareTo(ADDRESS) <= 0;
  }

  /** Whether an answer that fills this empty field of the file is a welcome addition. */
  boolean completes() {
    return switch (this) {
      case INSURER_NAME,
          CARD_CLASSIFICATION,
          PERSONAL_FAMILY,
          QUALIFIED_FROM,
          QUALIFIED_UNTIL,
          NAME_KANA,
          SEX,
          POSTAL_CODE,
          ADDRESS ->
          true;
      default -> false;
    };
  }
}
