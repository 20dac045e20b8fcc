package jp.madoguchi.clinical;

import java.io.Serializable;

/**
 * A drug that somebody is about to order for a patient (処方しようとする薬).
 *
 * @param patientNumber 患者番号
 * @param code レセプト電算処理システム用コード (9 digits), or 薬価基準コード, YJ or 一般名コード (12 characters); null or empty
 *     where the drug has none, which no check sees
 * @param name as the caller names it, at most 200 characters; the master's name goes before it
 * @param withOwn whether drugs of this hospital are compared for 重複投薬 too; by default they are not
 *     (clinical data 3.3, rule 5)
 */
public record NewOrder(String patientNumber, String code, String name, boolean withOwn)
    implements Serializable {
  @Override
  public String toString() {
    return "NewOrder[***]";
  }
}
