package jp.madoguchi.clinical;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;

/**
 * 診療識別: what sort of care a receipt line is (clinical-data §2.4). In the order in which a visit is
 * read.
 */
public enum TreatmentClass {
  /** 手術. */
  SURGERY("50"),
  /** 麻酔. */
  ANAESTHESIA("54"),
  /** 処置, of which dialysis is one. */
  PROCEDURE("40"),
  /** 画像診断. */
  IMAGING("70"),
  /** 検査・病理. */
  EXAMINATION("60"),
  /** 初診. */
  FIRST_VISIT("11"),
  /** 再診. */
  REVISIT("12"),
  /** 医学管理. */
  MANAGEMENT("13"),
  /** 在宅. */
  HOME_CARE("14"),
  /** 投薬 (内服 to その他). */
  MEDICATION("21", "22", "23", "24", "25", "26", "27", "28"),
  /** 注射. */
  INJECTION("31", "32", "33"),
  /** その他. */
  OTHER("80"),
  /** 入院. */
  INPATIENT("90", "91", "92", "93", "94", "95", "96", "97", "98", "99"),
  /** No code, or none of the list. */
  UNKNOWN;

  private final Set<String> codes;

  TreatmentClass(String... codes) {
    this.codes = Set.of(codes);
  }

  /**
   * By the code as received; width and space make no difference. Null and anything outside of the
   * list is {@link #UNKNOWN}.
   */
  public static TreatmentClass of(String code) {
    String folded = code == null ? "" : Normalizer.normalize(code, Normalizer.Form.NFKC).strip();
    return Arrays.stream(values())
        .filter(one -> one.codes.contains(folded))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** 手術 and 麻酔: only under the consent to 手術情報 (SHJ), whichever file brought it. */
  public boolean isSurgical() {
    return this == SURGERY || this == ANAESTHESIA;
  }
}
