package jp.madoguchi.reception.internal;

import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.reception.RefusedInput;

/** The words beside a chosen reason: at most 200 characters, needed where the choice is その他. */
final class StatedReason {
  private static final int LONGEST = 200;
  private static final String OTHER = "OTHER";

  private StatedReason() {}

  /**
   * The words to be kept.
   *
   * @param why the chosen reason, which nobody may leave out
   */
  static String words(Enum<?> why, String typed) {
    String text = typed == null ? "" : typed.strip();
    if (MyNumberGuard.suspects(text)) {
      throw RefusedInput.of("words", MyNumberGuard.KEY);
    }
    if (text.length() > LONGEST) {
      throw RefusedInput.of("words", "input.toolong");
    }
    if (why == null || OTHER.equals(why.name()) && text.isEmpty()) {
      throw RefusedInput.of("words", "input.reason");
    }
    return text;
  }
}
