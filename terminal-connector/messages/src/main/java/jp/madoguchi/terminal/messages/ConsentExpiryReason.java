package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * ConsentExpiryReason (同意有効期限切れ理由), code list OQSCD031. Open: an unknown code is kept and shown as
 * it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record ConsentExpiryReason(String code) implements OpenCode {
  /** 診療形態による. */
  public static final ConsentExpiryReason BY_FORM_OF_CARE = new ConsentExpiryReason("0");

  /** 医療機関による取消. */
  public static final ConsentExpiryReason CANCELLED_BY_FACILITY = new ConsentExpiryReason("1");

  /** 患者による取消. */
  public static final ConsentExpiryReason CANCELLED_BY_PATIENT = new ConsentExpiryReason("2");

  /** 用途変更による取消. */
  public static final ConsentExpiryReason CANCELLED_BY_CHANGE_OF_USE = new ConsentExpiryReason("3");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("0", "診療形態による"),
          Map.entry("1", "医療機関による取消"),
          Map.entry("2", "患者による取消"),
          Map.entry("3", "用途変更による取消"));

  public ConsentExpiryReason {
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
