package jp.madoguchi.checkup;

import java.util.Map;

/**
 * Which results are one line over the years (時系列で束ねる鍵), clinical-data §1.3. A 17 character code is
 * analyte 5, identification 4, material 3, method 3, kind of result 2. Methods are merged by the
 * first 12, glucose and triglycerides (whose casual values change material with the method) by the
 * first 9; the kind of result always counts: the albumin of urine in mg/L and per creatinine share
 * their first 12. Never the first 4: those hold HDL and LDL alike.
 *
 * @param group results of one group are one row
 * @param rank lower wins where one date has several of the group; equal ranks are all shown
 * @param name of the row when it differs from the item's, or null
 */
public record CheckupKey(String group, int rank, String name) {
  private static final int LENGTH = 17;

  private static final Map<String, CheckupKey> PRESSURE =
      Map.of(
          "9A755", new CheckupKey("systolic", 0, "収縮期血圧"),
          "9A752", new CheckupKey("systolic", 1, "収縮期血圧"),
          "9A751", new CheckupKey("systolic", 2, "収縮期血圧"),
          "9A765", new CheckupKey("diastolic", 0, "拡張期血圧"),
          "9A762", new CheckupKey("diastolic", 1, "拡張期血圧"),
          "9A761", new CheckupKey("diastolic", 2, "拡張期血圧"));

  private static final Map<String, Integer> WAIST =
      Map.of("9N0161601", 0, "9N0161602", 1, "9N0161603", 2);

  /** HbA1c by the international scale. */
  public static final String HBA1C_NGSP = "3D046";

  private static final String HBA1C_JDS = "3D045";

  public static CheckupKey of(String code) {
    if (code.length() != LENGTH) {
      return new CheckupKey(code, 0, null);
    }
    CheckupKey pressure = PRESSURE.get(code.substring(0, 5));
    if (pressure != null) {
      return pressure;
    }
    String nine = code.substring(0, 9);
    if (WAIST.containsKey(nine)) {
      return new CheckupKey("waist", WAIST.get(nine), "腹囲");
    }
    String result = code.substring(15);
    if (code.startsWith("3D010") || code.startsWith("3F015")) {
      return new CheckupKey(nine + "/" + result, 0, null);
    }
    if (code.startsWith(HBA1C_JDS)) {
      return new CheckupKey("hba1c", 1, "HbA1c(NGSP値)");
    }
    if (code.startsWith(HBA1C_NGSP) && "02".equals(result)) {
      return new CheckupKey("hba1c", 0, "HbA1c(NGSP値)");
    }
    return new CheckupKey(code.substring(0, 12) + "/" + result, 0, null);
  }

  /** HbA1c by the scale used in Japan until March 2013. */
  public static boolean isJds(String code) {
    return code.startsWith(HBA1C_JDS);
  }
}
