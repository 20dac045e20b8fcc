package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * ReasonOfLoss (資格喪失事由), code list OQSCD008. Open: an unknown code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record ReasonOfLoss(String code) implements OpenCode {
  /** 死亡. */
  public static final ReasonOfLoss DEATH = new ReasonOfLoss("01");

  /** 生活保護受給開始. */
  public static final ReasonOfLoss PUBLIC_ASSISTANCE = new ReasonOfLoss("02");

  /** 医療保険等の資格取得. */
  public static final ReasonOfLoss OTHER_INSURANCE = new ReasonOfLoss("03");

  /** その他. */
  public static final ReasonOfLoss OTHER = new ReasonOfLoss("99");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("01", "死亡"),
          Map.entry("02", "生活保護受給開始"),
          Map.entry("03", "医療保険等の資格取得"),
          Map.entry("99", "その他"));

  public ReasonOfLoss {
    OpenCode.requirePresent(code);
  }

  @Override
  public boolean known() {
    return LABELS.containsKey(code);
  }

  @Override
  public String label() {
    return LABELS.getOrDefault(code, code);
  }
}
