package jp.madoguchi.clinical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.NamedMedicine;

/**
 * That a doctor ordered a drug against a match (確認の上で処方の記録), and why.
 *
 * @param account who ordered it
 * @param ordered what was ordered
 * @param reason as typed, 5 to 400 characters
 * @param findings what had matched
 */
public record OrderOverride(
    long id,
    String account,
    Instant at,
    NamedMedicine ordered,
    String reason,
    List<OverriddenFinding> findings) {
  /**
   * One match as it was shown.
   *
   * @param contraindication 併用禁忌; else 重複投薬
   * @param running name of the drug that ran; null for one of 手術 or 麻酔 while 手術情報 is closed
   * @param table that said so
   * @param edition its day
   * @param source who published it
   */
  public record OverriddenFinding(
      boolean contraindication,
      String running,
      MedicineTable table,
      LocalDate edition,
      String source) {
    @Override
    public String toString() {
      return "OverriddenFinding[***]";
    }
  }

  @Override
  public String toString() {
    return "OrderOverride[" + id + "]";
  }
}
