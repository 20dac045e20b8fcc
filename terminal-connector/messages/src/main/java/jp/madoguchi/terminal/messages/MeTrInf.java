package jp.madoguchi.terminal.messages;

import java.util.List;

/**
 * 診療行為.
 *
 * @param sinInfCd 診療行為コード
 * @param sinInfN 診療行為名
 * @param meTrIdCl 診療識別 (50 手術, 54 麻酔, 40 処置, 60 検査, 70 画像 …)
 * @param qua1 数量
 * @param times 回数
 * @param unit 単位
 * @param unknownElements elements without a place here
 */
public record MeTrInf(
    String sinInfCd,
    String sinInfN,
    String meTrIdCl,
    String qua1,
    String times,
    String unit,
    List<UnknownElement> unknownElements) {
  public MeTrInf {
    unknownElements = List.copyOf(unknownElements);
  }

  /** Masked: holds personal data. */
  @Override
  public String toString() {
    return Masked.text(this);
  }
}
