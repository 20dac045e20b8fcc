package jp.madoguchi.terminal.virtual.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can go wrong. In scenarios and JSON a kind is written in small letters with hyphens. */
public enum FaultKind {
  /** The answer comes later by {@code delay}. */
  SLOW("遅い応答"),
  /** The request is taken and never answered. */
  SILENT("応答しない"),
  /** The terminal stops; what lies in req is lost or kept, what was taken is lost. */
  RESTART("端末の再起動"),
  /** The request comes back with an {@code .err} beside it. */
  REFUSE("形式エラー（.err）"),
  /** 処理中 instead of a result. */
  PROCESSING("処理中"),
  /** The answer carries another 任意のファイル識別子 than the request. */
  WRONG_IDENTIFIER("識別子の相違"),
  /** The answer is written twice. */
  DUPLICATE("結果の重複"),
  /** The answer is written under its final name, in pieces with pauses. */
  PIECES("分割書き込み"),
  /** The answer is in Windows code page 932 whatever the institution's setting. */
  SHIFT_JIS("Shift_JISの結果"),
  /** 保険 and 医療扶助 together. */
  TWO_RESULTS("結果2件（保険＋医療扶助）"),
  /** SegmentOfResult 9. */
  SYSTEM_ERROR("システムエラー"),
  /** ProcessingResultStatus 2. */
  PERSON_ERROR("個人単位のエラー"),
  /** The centre cannot be reached: everything waits and comes when it ends. */
  OUTAGE("センター障害");

  private final String label;

  FaultKind(String label) {
    this.label = label;
  }

  /** The Japanese words for the control page. */
  public String label() {
    return label;
  }

  /** As it is written in scenarios, such as {@code wrong-identifier}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it concerns the terminal as a whole and not single answers. */
  boolean whole() {
    return this == RESTART || this == OUTAGE;
  }

  /**
   * The kind of a word.
   *
   * @throws IllegalArgumentException naming all kinds when there is no such one
   */
  public static FaultKind of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no fault is called "
                        + word
                        + "; there are "
                        + Arrays.stream(values())
                            .map(FaultKind::word)
                            .collect(Collectors.joining(", "))));
  }
}
