package jp.madoguchi.checkup;

import java.util.Arrays;
import java.util.List;

/**
 * The groups of items in the order in which a doctor reads them (表示区分). Texts are {@code
 * ReadingGroup.NAME}.
 */
public enum ReadingGroup {
  /** メタボ判定・保健指導レベル: the insurer's, and ours for reference. */
  JUDGEMENTS("9N501", "9N506"),
  /** 血圧. */
  BLOOD_PRESSURE("9A75", "9A76"),
  /** 血糖, with how long after a meal the blood was taken. */
  GLUCOSE("3D010", "3D045", "3D046", "1A020", "9N141"),
  /** 腎機能・尿. */
  KIDNEY("8A065", "3C015", "1A010", "3A015"),
  /** 脂質. */
  LIPIDS("3F0"),
  /** 肝機能. */
  LIVER("3B0"),
  /** 身体計測. */
  BODY("9N001", "9N006", "9N011", "9N016", "9N021"),
  /** 血液一般. */
  BLOOD("2A0"),
  /** 心電図・眼底. */
  EXAMINATIONS("9A110", "9E100"),
  /** 診察・医師の判断. */
  FINDINGS("9N056", "9N061", "9N066", "9N51"),
  /** Not in the national table: as it came. */
  OTHER,
  /** 質問票, also that of 後期高齢者健診; folded on the page. */
  QUESTIONNAIRE("9N7", "9N8", "9N9");

  private final List<String> starts;

  ReadingGroup(String... starts) {
    this.starts = List.of(starts);
  }

  /** OTHER for an item that the national table does not have. */
  public static ReadingGroup of(String code) {
    if (CheckupItems.find(code).isEmpty() && !CheckupKey.isJds(code)) {
      return OTHER;
    }
    return Arrays.stream(values())
        .filter(group -> group.starts.stream().anyMatch(code::startsWith))
        .findFirst()
        .orElse(OTHER);
  }
}
