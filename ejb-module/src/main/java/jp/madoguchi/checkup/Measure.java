package jp.madoguchi.checkup;

/** A measured value that decides an assessment (判定に使う測定値), in the unit of its item. */
public enum Measure {
  WAIST("腹囲"),
  VISCERAL_FAT("内臓脂肪面積"),
  BMI("BMI"),
  SYSTOLIC("収縮期"),
  DIASTOLIC("拡張期"),
  FASTING_TRIGLYCERIDES("空腹時中性脂肪"),
  CASUAL_TRIGLYCERIDES("随時中性脂肪"),
  HDL("HDL"),
  FASTING_GLUCOSE("空腹時血糖"),
  CASUAL_GLUCOSE("随時血糖"),
  HBA1C("HbA1c");

  private final String word;

  Measure(String word) {
    this.word = word;
  }

  /** Its item, in short. */
  public String word() {
    return word;
  }
}
