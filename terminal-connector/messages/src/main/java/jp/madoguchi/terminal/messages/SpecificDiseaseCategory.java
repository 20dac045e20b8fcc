package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * SpecificDiseaseCategory (認定疾病区分), code list OQSCD013. Open: an unknown code is kept and shown as
 * it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record SpecificDiseaseCategory(String code) implements OpenCode {
  /** 人工透析を必要とする慢性腎不全. */
  public static final SpecificDiseaseCategory CHRONIC_RENAL_FAILURE =
      new SpecificDiseaseCategory("1");

  /** 先天性血液凝固因子障害（Ⅷ・Ⅸ）. */
  public static final SpecificDiseaseCategory HEMOPHILIA = new SpecificDiseaseCategory("2");

  /** 血液凝固因子製剤に起因するＨＩＶ感染症. */
  public static final SpecificDiseaseCategory HIV_BY_BLOOD_PRODUCT =
      new SpecificDiseaseCategory("3");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("1", "人工透析を必要とする慢性腎不全"),
          Map.entry("2", "先天性血液凝固因子障害（Ⅷ・Ⅸ）"),
          Map.entry("3", "血液凝固因子製剤に起因するＨＩＶ感染症"));

  public SpecificDiseaseCategory {
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
