package jp.madoguchi.terminal.messages;

import java.util.Map;

/**
 * QualificationValidity (資格有効性), code list OQSCD006. Open: an unknown code is kept and shown as it
 * came.
 *
 * @param code the code as it stands in the message, never blank
 */
public record QualificationValidity(String code) implements OpenCode {
  /** 有効. */
  public static final QualificationValidity VALID = new QualificationValidity("1");

  /** 無効. */
  public static final QualificationValidity INVALID = new QualificationValidity("2");

  /** 無効（新しい資格あり）. */
  public static final QualificationValidity INVALID_NEW_EXISTS = new QualificationValidity("3");

  /** 該当資格なし. */
  public static final QualificationValidity NONE = new QualificationValidity("4");

  /** 複数該当. */
  public static final QualificationValidity MULTIPLE = new QualificationValidity("5");

  /** 有効（未登録）. */
  public static final QualificationValidity VALID_UNREGISTERED = new QualificationValidity("6");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("1", "有効"),
          Map.entry("2", "無効"),
          Map.entry("3", "無効（新しい資格あり）"),
          Map.entry("4", "該当資格なし"),
          Map.entry("5", "複数該当"),
          Map.entry("6", "有効（未登録）"));

  public QualificationValidity {
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
