package jp.madoguchi.terminal.virtual.population;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Invented names: any of the family names with any of the given names. */
record InventedNames(String kanji, String kana) {
  private static final List<InventedNames> FAMILY =
      parts(
          "試験:シケン",
          "見本:ミホン",
          "架空:カクウ",
          "例示:レイジ",
          "仮野:カリノ",
          "模擬:モギ",
          "想田:ソウダ",
          "練習:レンシュウ",
          "窓口:マドグチ",
          "受付:ウケツケ",
          "空野:ソラノ",
          "海原:ウナバラ",
          "山手:ヤマテ",
          "川瀬:カワセ",
          "星野:ホシノ",
          "月岡:ツキオカ",
          "風間:カザマ",
          "雪村:ユキムラ",
          "花輪:ハナワ",
          "草壁:クサカベ",
          "髙見:タカミ",
          "濵口:ハマグチ",
          "﨑本:サキモト",
          "德永:トクナガ",
          "渡邉:ワタナベ",
          "齋藤:サイトウ",
          "小鳥遊:タカナシ",
          "東雲:シノノメ",
          "一色:イッシキ",
          "二階:ニカイ",
          "三島:ミシマ",
          "四方:シカタ",
          "五島:ゴトウ",
          "六車:ムグルマ",
          "七瀬:ナナセ",
          "八代:ヤシロ",
          "九鬼:クキ",
          "十河:ソゴウ",
          "百瀬:モモセ",
          "千田:チダ");
  private static final List<InventedNames> MALE =
      parts(
          "太郎:タロウ",
          "次郎:ジロウ",
          "一郎:イチロウ",
          "健:ケン",
          "誠:マコト",
          "翔太:ショウタ",
          "大輔:ダイスケ",
          "拓也:タクヤ",
          "直樹:ナオキ",
          "和夫:カズオ",
          "正:タダシ",
          "清:キヨシ",
          "勇:イサム",
          "茂:シゲル",
          "蓮:レン",
          "陽翔:ハルト",
          "悠真:ユウマ",
          "湊:ミナト",
          "樹:イツキ",
          "隆之介:リュウノスケ");
  private static final List<InventedNames> FEMALE =
      parts(
          "花子:ハナコ", "さくら:サクラ", "美咲:ミサキ", "陽子:ヨウコ", "恵:メグミ", "和子:カズコ", "幸子:サチコ", "洋子:ヨウコ", "直美:ナオミ",
          "久美子:クミコ", "千代:チヨ", "ハル:ハル", "結衣:ユイ", "葵:アオイ", "凛:リン", "芽依:メイ", "紬:ツムギ", "澪:ミオ", "彩花:アヤカ",
          "百合子:ユリコ");

  static InventedNames any(SplittableRandom random, boolean male) {
    InventedNames family = FAMILY.get(random.nextInt(FAMILY.size()));
    List<InventedNames> givens = male ? MALE : FEMALE;
    InventedNames given = givens.get(random.nextInt(givens.size()));
    return new InventedNames(family.kanji + "　" + given.kanji, family.kana + "　" + given.kana);
  }

  private static List<InventedNames> parts(String... pairs) {
    return Stream.of(pairs)
        .map(pair -> pair.split(":"))
        .map(pair -> new InventedNames(pair[0], pair[1]))
        .toList();
  }

  /** The name with its second character as the centre answers a character it cannot show. */
  InventedNames masked() {
    return new InventedNames(kanji.charAt(0) + "●" + kanji.substring(2), kana);
  }
}
