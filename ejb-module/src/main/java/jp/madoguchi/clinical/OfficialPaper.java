package jp.madoguchi.clinical;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A document that the centre makes itself (公式の帳票, a PDF): what it may hold, and so which consents
 * open it. Its content cannot be divided, so that it needs the consent to everything that may stand
 * in it: lines of 手術情報 may come among drugs and treatments (workflow rules §2.3).
 */
public enum OfficialPaper {
  /** 特定健診情報: {@code FileCategory} 1 of {@code TKKsiquc}. */
  CHECKUPS("TKK", ClinicalKind.CHECKUPS),
  /** 薬剤情報: {@code FileCategory} 1 of {@code YZKsiquc}. */
  DRUGS("YZK", ClinicalKind.DRUGS, ClinicalKind.SURGERIES),
  /** 薬剤情報 and 診療情報: {@code FileCategory} 3 of {@code YZKsiquc}. */
  TREATMENTS("SRJ", ClinicalKind.TREATMENTS, ClinicalKind.DRUGS, ClinicalKind.SURGERIES);

  private final String code;
  private final List<ClinicalKind> kinds;

  OfficialPaper(String code, ClinicalKind... kinds) {
    this.code = code;
    this.kinds = List.of(kinds);
  }

  /** Three letters by which the store and the audit record name it for good. */
  public String code() {
    return code;
  }

  /** The kind whose question brings it. */
  public ClinicalKind kind() {
    return kinds.get(0);
  }

  /** All that may stand in it. */
  public List<ClinicalKind> kinds() {
    return kinds;
  }

  /** By {@link #code}. */
  public static Optional<OfficialPaper> ofCode(String code) {
    return Arrays.stream(values()).filter(paper -> paper.code.equals(code)).findFirst();
  }

  /** The one that stands by the tab of the kind: 手術情報 has none but that of 診療情報. */
  public static Optional<OfficialPaper> of(ClinicalKind kind) {
    ClinicalKind leading = kind == ClinicalKind.SURGERIES ? ClinicalKind.TREATMENTS : kind;
    return Arrays.stream(values()).filter(paper -> paper.kind() == leading).findFirst();
  }
}
