package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * PersonalFamilyClassification (本人・家族の別), code list OQSCD009. Open: an unknown code is kept and
 * shown as it came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record PersonalFamilyClassification(String code) implements OpenCode {
  /** 本人. */
  public static final PersonalFamilyClassification INSURED = new PersonalFamilyClassification("1");

  /** 家族. */
  public static final PersonalFamilyClassification FAMILY = new PersonalFamilyClassification("2");

  private static final Map<String, String> LABELS =
      Map.ofEntries(Map.entry("1", "本人"), Map.entry("2", "家族"));

  public PersonalFamilyClassification {
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
