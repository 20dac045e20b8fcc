package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * InsuredCardClassification (被保険者証区分), code list OQSCD010. Open: an unknown code is kept and shown
 * as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record InsuredCardClassification(String code) implements OpenCode {
  /** 被保険者証（一般）. */
  public static final InsuredCardClassification GENERAL = new InsuredCardClassification("01");

  /** 被保険者証（退職）. */
  public static final InsuredCardClassification RETIRED = new InsuredCardClassification("02");

  /** 短期（一般）. */
  public static final InsuredCardClassification SHORT_TERM_GENERAL =
      new InsuredCardClassification("03");

  /** 短期（退職）. */
  public static final InsuredCardClassification SHORT_TERM_RETIRED =
      new InsuredCardClassification("04");

  /** 特別療養費支給対象者. */
  public static final InsuredCardClassification SPECIAL_MEDICAL_EXPENSE =
      new InsuredCardClassification("05");

  /** 特例退職. */
  public static final InsuredCardClassification SPECIAL_RETIRED =
      new InsuredCardClassification("06");

  /** 自衛官診療証. */
  public static final InsuredCardClassification SELF_DEFENSE_FORCES =
      new InsuredCardClassification("07");

  /** 医療扶助. */
  public static final InsuredCardClassification MEDICAL_AID = new InsuredCardClassification("A1");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("01", "被保険者証（一般）"),
          Map.entry("02", "被保険者証（退職）"),
          Map.entry("03", "短期（一般）"),
          Map.entry("04", "短期（退職）"),
          Map.entry("05", "特別療養費支給対象者"),
          Map.entry("06", "特例退職"),
          Map.entry("07", "自衛官診療証"),
          Map.entry("A1", "医療扶助"));

  public InsuredCardClassification {
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
