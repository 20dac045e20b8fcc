package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * LinkedSystem (連携システムID), code list OQSCD044. Open: an unknown code is kept and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record LinkedSystem(String code) implements OpenCode {
  /** 医療費助成. */
  public static final LinkedSystem MEDICAL_SUBSIDY = new LinkedSystem("01");

  /** 母子保健. */
  public static final LinkedSystem MATERNAL_CHILD_HEALTH = new LinkedSystem("2");

  /** 予防接種. */
  public static final LinkedSystem VACCINATION = new LinkedSystem("4");

  /** 介護保険. */
  public static final LinkedSystem LONG_TERM_CARE = new LinkedSystem("8");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("01", "医療費助成"),
          Map.entry("2", "母子保健"),
          Map.entry("4", "予防接種"),
          Map.entry("8", "介護保険"));

  public LinkedSystem {
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
