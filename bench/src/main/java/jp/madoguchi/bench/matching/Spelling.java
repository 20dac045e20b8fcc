package jp.madoguchi.bench.matching;

/** How an answer differs from what the register holds of the same person; one kind per answer. */
enum Spelling {
  AS_ON_FILE,
  NEW_INSURER,
  VARIANT_CHARACTERS,
  VARIATION_SELECTORS,
  UNVOICED_KANA,
  DAKUTEN_APART_ON_FILE,
  LONG_VOWELS,
  KANA_DZU_AND_ZU,
  ONE_WORD_ON_FILE,
  LETTERS_AND_POINTS,
  MARU_SAME_INSURANCE,
  MARU_NEW_INSURER,
  ADDRESS_WRITTEN_OTHERWISE,
  MOVED_NEW_INSURER,
  MARRIED_SAME_ADDRESS,
  MARRIED_AND_MOVED,
  ALIAS_ON_FILE,
  PARTIAL_BIRTH_DATE,
  BRANCH_NOT_ON_FILE,
  SEX_NOT_TOLD,
  TWINS_BOTH_ON_FILE,
  NEWBORN_FILED_AS_BABY,
  /** The twin of somebody on file, never here before: nobody is right. */
  TWIN_NOT_ON_FILE,
  /** A stranger who has name, birth date and sex of somebody on file: nobody is right. */
  NAMESAKE_NOT_ON_FILE,
  /** Never here before: nobody is right. */
  STRANGER;

  boolean onFile() {
    return this != TWIN_NOT_ON_FILE && this != NAMESAKE_NOT_ON_FILE && this != STRANGER;
  }

  /** The kind of a person of the population who answers. */
  static Spelling of(int place) {
    return values()[place % values().length];
  }
}
