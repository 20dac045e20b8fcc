package jp.madoguchi.terminal.capture;

/** Which folder of a terminal a file came from. */
public enum CaptureSource {
  /** 顔認証結果. */
  FACE('F'),
  /** 結果. */
  RESULT('R');

  private final char letter;

  CaptureSource(char letter) {
    this.letter = letter;
  }

  char letter() {
    return letter;
  }

  static CaptureSource ofLetter(String letter) {
    return switch (letter) {
      case "F" -> FACE;
      case "R" -> RESULT;
      default -> throw new IllegalArgumentException("not a source: " + letter);
    };
  }
}
