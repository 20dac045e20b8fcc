package jp.madoguchi.terminal.virtual.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import jp.madoguchi.terminal.messages.Draft;
import jp.madoguchi.terminal.messages.HealthCheckupItem;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.SpecificHealthCheckupInfo;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;

/**
 * Five years of 特定健診 of a virtual person, newest first. A checkup of a year has the same values
 * whenever it is asked for.
 */
final class CheckupHistory {
  private static final int YEARS = 5;
  private static final String YES_NO = "1.2.392.200119.6.2003";
  private static final String DIPSTICK = "1.2.392.200119.6.2102";
  private static final List<String> DIPSTICK_WORDS = List.of("－", "±", "＋", "＋＋", "＋＋＋");

  private final VirtualPerson person;
  private final long seed;
  private final ClinicalChanges changes;

  CheckupHistory(VirtualPerson person, long seed, ClinicalChanges changes) {
    this.person = person;
    this.seed = seed;
    this.changes = changes;
  }

  List<SpecificHealthCheckupInfo> until(LocalDate today) {
    List<SpecificHealthCheckupInfo> checkups = new ArrayList<>();
    if (changes.noCheckups(person.number())) {
      return checkups;
    }
    for (int year = today.getYear();
        checkups.size() < YEARS && year > today.getYear() - 6;
        year--) {
      SplittableRandom random = new SplittableRandom(seed ^ person.number() * 7919L + year);
      LocalDate day = LocalDate.of(year, 5, 10).plusDays(random.nextInt(120));
      if (!day.isAfter(today) && person.ageOn(day) >= 15) {
        checkups.add(checkup(day, year, random));
      }
    }
    return checkups;
  }

  private SpecificHealthCheckupInfo checkup(LocalDate day, int year, SplittableRandom random) {
    SplittableRandom constitution = new SplittableRandom(seed ^ person.number() * 104_729L);
    boolean male = "1".equals(person.sex());
    int age = person.ageOn(day);
    double height = (male ? 162 : 150) + constitution.nextInt(16);
    double risk = constitution.nextDouble() * 0.7 + age / 250.0 + (year - 2020) * 0.015;
    double weight = height * height / 10_000 * (20 + 8 * risk) + random.nextDouble() * 1.5;
    double bmi = weight / (height * height / 10_000);
    double waist = 60 + bmi * (male ? 1.05 : 0.9);
    int systolic = (int) (108 + 45 * risk + random.nextInt(8));
    int triglycerides = (int) (70 + 130 * risk + random.nextInt(30));
    int hdl = (int) (72 - 30 * risk + random.nextInt(6));
    int glucose = (int) (86 + 40 * risk * risk + random.nextInt(8));
    double a1c = 5.1 + 1.6 * risk * risk + random.nextInt(2) / 10.0;
    double creatinine = (male ? 0.75 : 0.58) + 0.35 * risk * risk;
    double egfr = 194 * Math.pow(creatinine, -1.094) * Math.pow(age, -0.287) * (male ? 1 : 0.739);
    boolean wide = waist >= (male ? 85 : 90);
    int risks =
        (systolic >= 130 ? 1 : 0)
            + (triglycerides >= 150 || hdl < 40 ? 1 : 0)
            + (glucose >= 110 ? 1 : 0);

    Items items = new Items((code, value) -> changes.value(person.number(), year, code, value));
    items.quantity("9N001000000000001", "身長", "%.1f", height, "cm");
    items.quantity("9N006000000000001", "体重", "%.1f", weight, "kg");
    items.quantity("9N011000000000001", "BMI", "%.1f", bmi, "kg/m2");
    items.quantity("9N016160100000001", "腹囲(実測）", "%.1f", waist, "cm");
    items.quantity("9A751000000000001", "収縮期血圧(1回目)", "%.0f", systolic, "mmHg");
    items.quantity("9A761000000000001", "拡張期血圧(1回目)", "%.0f", 50 + systolic * 0.22, "mmHg");
    items.coded("9N141000000000011", "採血時間(食後)", 2, "1.2.392.200119.6.2202", "食後10時間以上");
    items.quantity("3F015000002327101", "空腹時中性脂肪(トリグリセリド)", "%.0f", triglycerides, "mg/dl");
    items.quantity("3F070000002327101", "HDLコレステロール", "%.0f", hdl, "mg/dl");
    items.quantity(
        "3F077000002327101", "LDLコレステロール", "%.0f", 95 + 55 * risk + random.nextInt(12), "mg/dl");
    items.quantity(
        "3B035000002327201", "AST(GOT)", "%.0f", 17 + 16 * risk + random.nextInt(5), "U/l");
    items.quantity(
        "3B045000002327201", "ALT(GPT)", "%.0f", 14 + 24 * risk + random.nextInt(6), "U/l");
    items.quantity(
        "3B090000002327101", "γ-GT(γ-GTP)", "%.0f", 18 + 50 * risk + random.nextInt(9), "U/l");
    items.quantity("3D010000001927201", "空腹時血糖", "%.0f", glucose, "mg/dl");
    items.quantity("3D046000001920402", "HbA1c(NGSP値)", "%.1f", a1c, "%");
    items.dipstick("1A020000000191111", "尿糖", glucose >= 126 ? 3 : 1);
    items.dipstick("1A010000000191111", "尿蛋白", egfr < 60 ? 2 + random.nextInt(2) : 1);
    items.quantity("3C015000002327101", "血清クレアチニン", "%.2f", creatinine, "mg/dl");
    items.quantity("8A065000002391901", "eGFR", "%.1f", egfr, "ml/min/1.73m2");
    items.quantity(
        "2A030000001930101", "血色素量(ヘモグロビン値)", "%.1f", (male ? 14.6 : 12.8) - risk, "g/dl");
    items.metabolic(wide, risks);
    items.yesNo("9N701000000000011", "服薬1(血圧)", systolic >= 138);
    items.yesNo("9N706000000000011", "服薬2(血糖)", a1c >= 6.3);
    items.yesNo("9N711000000000011", "服薬3(脂質)", triglycerides >= 170);
    return items.checkup(day);
  }

  /** Items of one checkup in the order in which they are listed. */
  private static final class Items {
    private final Draft<SpecificHealthCheckupInfo> checkup =
        Draft.of(SpecificHealthCheckupInfo.class);
    private final BinaryOperator<String> change;

    /**
     * @param change gives the value to write for an item's code and its generated value
     */
    Items(BinaryOperator<String> change) {
      this.change = change;
    }

    void quantity(String code, String name, String form, double value, String unit) {
      add(code, name, "PQ", String.format(Locale.ROOT, form, value), unit, null, null);
    }

    void coded(String code, String name, int value, String oid, String words) {
      add(code, name, "CD", Integer.toString(value), null, oid, words);
    }

    void dipstick(String code, String name, int value) {
      String words = DIPSTICK_WORDS.get(value - 1);
      add(code, name, "CO", Integer.toString(value), null, DIPSTICK, words);
    }

    void yesNo(String code, String name, boolean yes) {
      coded(code, name, yes ? 1 : 2, YES_NO, yes ? "はい" : "いいえ");
    }

    void metabolic(boolean wide, int risks) {
      int judged = wide && risks >= 2 ? 1 : wide && risks == 1 ? 2 : 3;
      coded(
          "9N501000000000011",
          "メタボリックシンドローム判定",
          judged,
          "1.2.392.200119.6.1008",
          List.of("基準該当", "予備群該当", "非該当").get(judged - 1));
    }

    SpecificHealthCheckupInfo checkup(LocalDate day) {
      return checkup.set("EffectiveTime", MessageDate.of(day)).build();
    }

    private void add(
        String code,
        String name,
        String type,
        String value,
        String unit,
        String oid,
        String words) {
      checkup.add(
          "HealthCheckupResultAndQuestionInfos",
          new HealthCheckupItem(
              code, name, type, change.apply(code, value), unit, oid, words, List.of()));
    }
  }
}
