package jp.madoguchi.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 表記の統一: strict folding for what is one name, weak folding for what may be. */
class FoldingTest {
  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "髙橋　花子, 高橋 花子",
    "山﨑, 山崎",
    "冨田　眞, 富田 真",
    "渡邉, 渡辺",
    "渡邊, 渡辺",
    "齋藤, 斎藤",
    "齊藤, 斉藤",
    "大澤, 大沢",
    "嶋田, 島田",
    "𠮷田, 吉田",
    "曾根, 曽根",
    "龍田, 竜田",
    "舘野, 館野",
    "廣瀨, 広瀬",
    "惠, 恵",
    "德永, 徳永",
    "濵口, 浜口",
    "佐々木, 佐佐木",
    "三ヶ尻, 三ケ尻",
    "ＴＥＳＴ　Ｊｏｈｎ　Ｓａｍｐｌｅ, TEST JOHN SAMPLE",
    "José, JOSE",
    "テスト・ジョン, テスト　ジョン",
    "パーク, パ-ク",
    "神社, 神社",
  })
  void isOneNameWrittenDifferently(String one, String other) {
    assertEquals(Folding.variants(one), Folding.variants(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"葛\uDB40\uDD02城", "葛\uDB40\uDD00城", "葛\uFE00城", "葛 城", "葛\u200B城"})
  void variationSelectorsAndSpacesAreNotPartOfAName(String written) {
    assertEquals(Folding.variants("葛城"), Folding.variants(written));
  }

  @ParameterizedTest(name = "{0} ≠ {1}")
  @CsvSource({"斉藤, 斎藤", "大田, 太田", "土田, 士田", "河野, 川野", "坂本, 阪本"})
  void isAnotherName(String one, String other) {
    assertNotEquals(Folding.variants(one), Folding.variants(other));
  }

  @ParameterizedTest(name = "{0} ~ {1}")
  @CsvSource({"斉藤, 斎藤", "齊藤, 齋藤", "さくら, サクラ"})
  void mayBeOneName(String one, String other) {
    assertEquals(Folding.loosely(one), Folding.loosely(other));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "ｼｹﾝ ｼﾖｳｺ, シケン　ショウコ",
    "ハ゛ハ゛ タメシ, ﾊﾞﾊﾞ ﾀﾒｼ",
    "ﾊﾟｰｸ, パ-ク",
    "しけん, シケン",
    "テスト・ジョン・サンプル, ﾃｽﾄ ｼﾞﾖﾝ ｻﾝﾌﾟﾙ",
    "ハ゜ーク, パーク",
  })
  void isOneReading(String one, String other) {
    assertEquals(new KanaName(one), new KanaName(other));
  }

  @ParameterizedTest(name = "{0} ~ {1}")
  @CsvSource({
    "ヤマサキ, ヤマザキ",
    "シヅエ, シズエ",
    "チヂイワ, チジイワ",
    "カヲル, カオル",
    "オオノ, オウノ",
    "オーノ, オオノ",
    "ユウコ, ユーコ",
    "ケイコ, ケーコ",
    "ニイジマ, ニージマ",
    "ヴァネッサ, バネッサ",
    "ハタ, パタ",
  })
  void mayBeOneReading(String one, String other) {
    assertNotEquals(new KanaName(one), new KanaName(other));
    assertEquals(Folding.soundsLike(one), Folding.soundsLike(other));
  }

  @ParameterizedTest(name = "{0} !~ {1}")
  @CsvSource({"ヤマザキ, ヤマシタ", "ユウコ, ユミコ", "タロウ, ジロウ", "アキ, アオキ"})
  void soundsOtherwise(String one, String other) {
    assertNotEquals(Folding.soundsLike(one), Folding.soundsLike(other));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "架空県試験市ヶ丘５丁目１０番２７号, 架空県試験市ケ丘５－１０－２７",
    "架空県試験市ヶ丘五丁目十番二十七号, 架空県試験市ヵ丘5-10-27",
    "架空県試験市本町7〜2−1, 架空県試験市本町７～２ー１",
    "試験市本町3番地の2, 試験市本町3-2",
    "架空県試験市本町1番地, 試験市本町1",
    "試験市自由が丘1-2 見本ハイツ101号室, 試験市自由ヶ丘1‐2見本ハイツ101",
    "試験市大字本町1-1, 試験市本町1-1",
    "試験市櫻町1-1, 試験市桜町1の1",
  })
  void isOneAddress(String one, String other) {
    assertTrue(
        Folding.sameAddress(one, other), Folding.address(one) + " " + Folding.address(other));
  }

  @ParameterizedTest(name = "{0} ≠ {1}")
  @CsvSource({
    "試験市本町1-1, 試験市本町1-11",
    "試験市本町1-12, 試験市本町11-2",
    "試験市本町1-1, 試験市元町1-1",
    "架空県試験市本町1-1, 見本県試験市本町1-1-1",
    "' ', ' '",
  })
  void isAnotherAddress(String one, String other) {
    assertFalse(Folding.sameAddress(one, other));
  }

  @ParameterizedTest(name = "{0} around {1}: {2}")
  @CsvSource({
    "山●　太郎, 山﨑 太郎, true",
    "〓田 一郎, 冨田 一郎, true",
    "■田 一郎, 冨田 二郎, false",
    "●● ●●, 試験 太郎, false",
    "山● 太郎, 山﨑谷 太郎, false",
  })
  void whatCannotBeWrittenIsComparedAroundIt(String one, String other, boolean agrees) {
    assertTrue(Folding.holdsMaru(one));
    assertEquals(agrees, Folding.agreesAroundMaru(one, other));
  }

  @ParameterizedTest(name = "{0} fits {1}: {2}")
  @CsvSource({
    "19450000, 1945-12-31, true",
    "19450000, 1946-01-01, false",
    "19450400, 1945-04-30, true",
    "19450400, 1945-05-01, false",
    "19450401, 1945-04-01, true",
    "1945-04-01, 1945-04-02, false",
  })
  void aBirthDateFitsAsFarAsItIsKnown(String text, LocalDate day, boolean fits) {
    BirthDate birth = BirthDate.read(text).orElseThrow();
    assertEquals(fits, birth.fits(day));
    assertEquals(fits, !day.isBefore(birth.first()) && !day.isAfter(birth.last()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "19451301", "19450230", "00000000", "昭和20年", "194501"})
  void whatIsNoBirthDateIsNone(String text) {
    assertTrue(BirthDate.read(text).isEmpty());
  }
}
