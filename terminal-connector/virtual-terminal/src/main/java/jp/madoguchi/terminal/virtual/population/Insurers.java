package jp.madoguchi.terminal.virtual.population;

import java.util.List;
import java.util.Map;

/** The insurers of the fictional prefecture 99, with valid check digits. */
public final class Insurers {
  public static final String UNION = "06990014";
  public static final String ASSOCIATION = "01990019";
  public static final String MUNICIPAL = "990010";
  public static final String LATE_ELDERLY = "39990015";
  public static final String WELFARE_OFFICE = "12990016";
  static final String OTHER_WELFARE_OFFICE = "12990024";

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry(UNION, "架空電機健康保険組合"),
          Map.entry("06990022", "見本自動車健康保険組合"),
          Map.entry("06990030", "試験出版健康保険組合"),
          Map.entry(ASSOCIATION, "架空健康保険協会　架空支部"),
          Map.entry(MUNICIPAL, "架空県見本市"),
          Map.entry("990028", "架空県試験市"),
          Map.entry("990036", "架空県例示町"),
          Map.entry(LATE_ELDERLY, "架空県後期高齢者医療広域連合"),
          Map.entry("67990010", "架空県見本市（退職）"),
          Map.entry("31990013", "架空省共済組合"),
          Map.entry("34990010", "架空県公立学校共済組合"),
          Map.entry("07990013", "架空自衛隊"),
          Map.entry(WELFARE_OFFICE, "見本市福祉事務所"),
          Map.entry(OTHER_WELFARE_OFFICE, "試験市福祉事務所"));

  /** Insurers of people under 75, the frequent ones more often. */
  static final List<String> OF_WORKING_AGE =
      List.of(
          ASSOCIATION,
          ASSOCIATION,
          ASSOCIATION,
          UNION,
          "06990022",
          "06990030",
          MUNICIPAL,
          MUNICIPAL,
          "990028",
          "990036",
          "31990013",
          "34990010");

  private Insurers() {}

  /** 保険者名称. */
  public static String nameOf(String insurerNumber) {
    return NAMES.getOrDefault(insurerNumber, "架空保険者");
  }

  /** Whether the last digit is the check digit of the others. */
  public static boolean hasValidCheckDigit(String number) {
    return number.equals(withCheckDigit(number.substring(0, number.length() - 1)));
  }

  /**
   * Adds the check digit (検証番号): from the right, digits times 2, 1, 2, 1 …; the sum of all digits
   * of the products, taken from the next ten.
   */
  static String withCheckDigit(String digits) {
    int sum = 0;
    for (int i = digits.length() - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
      int product = (digits.charAt(i) - '0') * weight;
      sum += product / 10 + product % 10;
    }
    return digits + (10 - sum % 10) % 10;
  }

  static Iterable<String> all() {
    return NAMES.keySet();
  }
}
