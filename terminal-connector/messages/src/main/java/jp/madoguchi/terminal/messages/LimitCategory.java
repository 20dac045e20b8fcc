package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * LimitCategory (限度額の適用区分), code list OQSCD012. Open: an unknown code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record LimitCategory(String code) implements OpenCode {
  /** ア. */
  public static final LimitCategory A01 = new LimitCategory("A01");

  /** イ. */
  public static final LimitCategory A02 = new LimitCategory("A02");

  /** ウ. */
  public static final LimitCategory A03 = new LimitCategory("A03");

  /** エ. */
  public static final LimitCategory A04 = new LimitCategory("A04");

  /** オ. */
  public static final LimitCategory A05 = new LimitCategory("A05");

  /** オ（境）. */
  public static final LimitCategory A06 = new LimitCategory("A06");

  /** 現役並みⅢ. */
  public static final LimitCategory B01 = new LimitCategory("B01");

  /** 現役並みⅡ. */
  public static final LimitCategory B02 = new LimitCategory("B02");

  /** 現役並みⅠ. */
  public static final LimitCategory B03 = new LimitCategory("B03");

  /** 一般. */
  public static final LimitCategory B04 = new LimitCategory("B04");

  /** 低所得Ⅱ. */
  public static final LimitCategory B05 = new LimitCategory("B05");

  /** 低所得Ⅰ. */
  public static final LimitCategory B06 = new LimitCategory("B06");

  /** 低所得Ⅰ（老福）. */
  public static final LimitCategory B07 = new LimitCategory("B07");

  /** 低所得Ⅰ（境）. */
  public static final LimitCategory B08 = new LimitCategory("B08");

  /** 一般Ⅱ. */
  public static final LimitCategory B09 = new LimitCategory("B09");

  /** 一般Ⅰ. */
  public static final LimitCategory B10 = new LimitCategory("B10");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("A01", "ア"),
          Map.entry("A02", "イ"),
          Map.entry("A03", "ウ"),
          Map.entry("A04", "エ"),
          Map.entry("A05", "オ"),
          Map.entry("A06", "オ（境）"),
          Map.entry("B01", "現役並みⅢ"),
          Map.entry("B02", "現役並みⅡ"),
          Map.entry("B03", "現役並みⅠ"),
          Map.entry("B04", "一般"),
          Map.entry("B05", "低所得Ⅱ"),
          Map.entry("B06", "低所得Ⅰ"),
          Map.entry("B07", "低所得Ⅰ（老福）"),
          Map.entry("B08", "低所得Ⅰ（境）"),
          Map.entry("B09", "一般Ⅱ"),
          Map.entry("B10", "一般Ⅰ"));

  public LimitCategory {
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
