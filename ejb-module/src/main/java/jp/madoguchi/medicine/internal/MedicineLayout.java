package jp.madoguchi.medicine.internal;

import static jp.madoguchi.medicine.internal.MedicineField.at;
import static jp.madoguchi.medicine.internal.MedicineField.named;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.medicine.MedicineColumn;
import jp.madoguchi.medicine.MedicineTable;

/**
 * How a table stands in its file and in the store. Columns of the published ones: update-2026 E1,
 * E2.
 *
 * @param table of the database
 * @param widths numbers of columns a line may have; empty when the heading says it
 * @param keys how many of the stored columns, from the first, a row is known by
 * @param unique whether a file may name a row once only
 * @param derived a column that is made of others, the last of a row, or null
 */
record MedicineLayout(
    String table,
    Set<Integer> widths,
    MedicineHeading heading,
    int keys,
    boolean unique,
    String derived,
    List<MedicineField> fields) {
  /** What stands in the first line. */
  enum MedicineHeading {
    NONE,
    /** A heading of a published table, which may be missing. */
    PASSED_OVER,
    /** It tells where the columns stand. */
    NAMES
  }

  private static final int NAME = 200;
  private static final int KEY = 60;

  private static final MedicineLayout DRUGS =
      new MedicineLayout(
          "medicine_drug",
          Set.of(42, 35),
          MedicineHeading.NONE,
          1,
          true,
          "substance_key",
          List.of(
              at(1, MedicineColumn.MASTER_KIND, null, MedicineForm.MASTER, 1).must(),
              at(2, MedicineColumn.CODE, "code", MedicineForm.CODE, 9).must(),
              at(4, MedicineColumn.NAME, "name", MedicineForm.TEXT, NAME).must(),
              at(9, MedicineColumn.UNIT, "unit", MedicineForm.TEXT, KEY),
              at(11, MedicineColumn.PRICE, "price", MedicineForm.NUMBER, 20),
              at(27, MedicineColumn.FORM, "form", MedicineForm.NUMBER, 1),
              at(29, MedicineColumn.CHANGED_ON, "changed_on", MedicineForm.DAY, 8),
              at(30, MedicineColumn.ABOLISHED_ON, "abolished_on", MedicineForm.DAY, 8),
              at(31, MedicineColumn.PRICE_CODE, "price_code", MedicineForm.LONG_CODE, 12),
              at(36, MedicineColumn.GENERIC_CODE, "generic_code", MedicineForm.LONG_CODE, 12),
              at(34, MedicineColumn.BASIC_NAME, "basic_name", MedicineForm.TEXT, NAME)));

  private static final MedicineLayout PRICES =
      new MedicineLayout(
          "medicine_price",
          Set.of(),
          MedicineHeading.NAMES,
          2,
          false,
          null,
          List.of(
              named(
                      MedicineColumn.PRICE_CODE,
                      "code",
                      MedicineForm.LONG_CODE,
                      12,
                      "薬価基準収載医薬品コード",
                      "薬価基準コード")
                  .must(),
              named(MedicineColumn.NAME, "name", MedicineForm.TEXT, NAME, "品名", "品目名").must(),
              named(MedicineColumn.SUBSTANCE_NAME, "substance_name", MedicineForm.TEXT, 300, "成分名")
                  .must(),
              named(MedicineColumn.STRENGTH, "strength", MedicineForm.TEXT, 300, "規格", "規格単位"),
              named(MedicineColumn.PRICE, "price", MedicineForm.NUMBER, 20, "薬価"),
              named(
                  MedicineColumn.UNTIL_DAY,
                  "until_day",
                  MedicineForm.TEXT,
                  20,
                  "経過措置による使用期限",
                  "使用期限")));

  private static final MedicineLayout PAIRS =
      new MedicineLayout(
          "medicine_pair",
          Set.of(10),
          MedicineHeading.PASSED_OVER,
          3,
          false,
          null,
          List.of(
              at(8, MedicineColumn.CHANGE_KIND, null, MedicineForm.CHANGE, 1),
              at(0, MedicineColumn.LEFT, "left_key", MedicineForm.CODE, 9).must(),
              at(1, MedicineColumn.RIGHT, "right_key", MedicineForm.CODE, 9).must(),
              at(9, MedicineColumn.SCOPE, "scope", MedicineForm.TEXT, KEY)));

  private static final MedicineLayout ILLNESSES =
      new MedicineLayout(
          "medicine_illness",
          Set.of(8),
          MedicineHeading.PASSED_OVER,
          2,
          false,
          null,
          List.of(
              at(6, MedicineColumn.CHANGE_KIND, null, MedicineForm.CHANGE, 1),
              at(0, MedicineColumn.CODE, "code", MedicineForm.CODE, 9).must(),
              at(1, MedicineColumn.ILLNESS, "illness_code", MedicineForm.ILLNESS_CODE, 7).must()));

  private static final MedicineLayout DOSES =
      new MedicineLayout(
          "medicine_dose",
          Set.of(24),
          MedicineHeading.PASSED_OVER,
          7,
          false,
          null,
          List.of(
              at(22, MedicineColumn.CHANGE_KIND, null, MedicineForm.CHANGE, 1),
              at(0, MedicineColumn.CODE, "code", MedicineForm.CODE, 9).must(),
              at(1, MedicineColumn.ILLNESS, "illness_code", MedicineForm.ILLNESS_CODE, 7).must(),
              at(4, MedicineColumn.SEX, "sex", MedicineForm.NUMBER, 1),
              at(5, MedicineColumn.AGE_FROM, "age_from", MedicineForm.NUMBER, 3),
              at(6, MedicineColumn.AGE_UNTIL, "age_until", MedicineForm.NUMBER, 3),
              at(12, MedicineColumn.MOST_DOSE, "most_dose", MedicineForm.NUMBER, 20),
              at(14, MedicineColumn.MOST_DAYS, "most_days", MedicineForm.NUMBER, 5)));

  private static final MedicineLayout OWN_PAIRS =
      new MedicineLayout(
          "medicine_pair",
          Set.of(),
          MedicineHeading.NAMES,
          2,
          true,
          null,
          List.of(
              named(MedicineColumn.LEVEL, null, MedicineForm.LEVEL, KEY, "level", "区分").must(),
              named(MedicineColumn.LEFT, "left_key", MedicineForm.KEY, KEY, "key_a", "コードA").must(),
              named(MedicineColumn.RIGHT, "right_key", MedicineForm.KEY, KEY, "key_b", "コードB")
                  .must(),
              named(MedicineColumn.REASON, "reason", MedicineForm.TEXT, 400, "reason", "理由")));

  private static final MedicineLayout MEMBERS =
      new MedicineLayout(
          "medicine_member",
          Set.of(),
          MedicineHeading.NAMES,
          3,
          true,
          null,
          List.of(
              named(
                      MedicineColumn.RELATION,
                      "relation",
                      MedicineForm.RELATION,
                      12,
                      "relation",
                      "関係")
                  .must(),
              named(MedicineColumn.PART, "part", MedicineForm.KEY, KEY, "part", "要素").must(),
              named(MedicineColumn.WHOLE, "whole", MedicineForm.KEY, KEY, "whole", "属する先").must(),
              named(MedicineColumn.NAME, "name", MedicineForm.TEXT, NAME, "name", "名称")));

  static MedicineLayout of(MedicineTable table) {
    return switch (table) {
      case DRUGS -> DRUGS;
      case PRICES -> PRICES;
      case CONTRAINDICATED_PAIRS -> PAIRS;
      case ILLNESSES -> ILLNESSES;
      case DOSES -> DOSES;
      case OWN_PAIRS -> OWN_PAIRS;
      case MEMBERS -> MEMBERS;
    };
  }

  /** Columns of the database in the order of a row's values; those that a row is known by first. */
  List<String> columns() {
    return Stream.concat(fields.stream().map(MedicineField::stored), Stream.of(derived))
        .filter(Objects::nonNull)
        .toList();
  }
}
