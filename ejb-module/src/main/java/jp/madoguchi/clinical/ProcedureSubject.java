package jp.madoguchi.clinical;

import java.text.Normalizer;
import java.util.List;

/**
 * What a 診療行為 is looked for as. 画像 is told by 診療識別; 透析 and 移植 have no code of their own in the
 * message and are told by the words of the public point table (診療報酬点数表) in the name, so that a line
 * without its name is not found.
 */
public enum ProcedureSubject {
  /** 透析: 人工腎臓 (J038), 持続緩徐式血液濾過 (J038-2), 腹膜灌流 (J042) and the care at home for it (C102). */
  DIALYSIS("人工腎臓", "血液透析", "腹膜透析", "腹膜灌流", "持続緩徐式血液濾過"),
  /** 移植, of organs and of tissue, and the care after it. */
  TRANSPLANT("移植"),
  /** 画像診断 (70). */
  IMAGING;

  private final List<String> words;

  ProcedureSubject(String... words) {
    this.words = List.of(words);
  }

  /**
   * The subject of a line, or null for none of them.
   *
   * @param name as received, or null
   */
  public static ProcedureSubject of(TreatmentClass kind, String name) {
    String folded = name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFKC);
    for (ProcedureSubject subject : values()) {
      if (subject.words.stream().anyMatch(folded::contains)) {
        return subject;
      }
    }
    return kind == TreatmentClass.IMAGING ? IMAGING : null;
  }
}
