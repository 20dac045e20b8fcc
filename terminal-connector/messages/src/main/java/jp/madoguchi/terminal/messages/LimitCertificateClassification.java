package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * LimitCertificateClassification (限度額適用認定証区分), code list OQSCD011. Open: an unknown code is kept
 * and shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record LimitCertificateClassification(String code) implements OpenCode {
  /** 限度額適用区分認定証. */
  public static final LimitCertificateClassification LIMIT =
      new LimitCertificateClassification("01");

  /** 限度額適用・標準負担額減額認定証. */
  public static final LimitCertificateClassification LIMIT_AND_STANDARD_REDUCTION =
      new LimitCertificateClassification("02");

  /** 標準負担額減額認定証. */
  public static final LimitCertificateClassification STANDARD_REDUCTION =
      new LimitCertificateClassification("03");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("01", "限度額適用区分認定証"),
          Map.entry("02", "限度額適用・標準負担額減額認定証"),
          Map.entry("03", "標準負担額減額認定証"));

  public LimitCertificateClassification {
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
