package jp.madoguchi.medication;

/** 投与経路, as far as 診療識別 says it (clinical-data §2.4). */
public enum AdministrationRoute {
  /** 内服 and 屯服. */
  ORAL,
  /** 外用. */
  EXTERNAL,
  /** 注射. */
  INJECTION,
  /** 在宅 and all others: the message does not say by which route. */
  UNSAID;

  /** By 診療識別, two digits; null and anything unknown are {@link #UNSAID}. */
  public static AdministrationRoute of(String kindCode) {
    return switch (kindCode == null ? "" : kindCode.strip()) {
      case "21", "22" -> ORAL;
      case "23" -> EXTERNAL;
      case "31", "32", "33" -> INJECTION;
      default -> UNSAID;
    };
  }
}
