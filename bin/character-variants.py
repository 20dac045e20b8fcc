#!/usr/bin/env python3
"""Makes the table of variant characters (異体字) that names and addresses are compared with:

    bin/character-variants.py ipamjm.ttf JPShinjitaiCharacters.txt \\
        > ejb-module/src/main/resources/jp/madoguchi/patient/character-variants.tsv

Sources, each line of the table names its own:

  ipamj   Debian's fonts-ipamj-mincho (IPAmj明朝, IPA Font License 1.0): characters that its cmap,
          formats 12 and 14, draws with one and the same glyph. Only that fact is taken, no part of
          the font: the table is no font program, the licence's terms for derived fonts do not apply.
  opencc  npm's opencc-data, JPShinjitaiCharacters.txt (Apache License 2.0): 新字体 and 旧字体.
  names   the list below, written for this program: what family registers hold beyond both.

npm's @mandel59/mojidata is not used: its tables of the 文字情報基盤 stand under CC BY-SA 2.1 JP,
whose share-alike would reach this table.

One representative per group, the character in ordinary use. Two characters that are two words
stay two (斎 and 斉): strict folding says "the same name, written differently".
Characters that Unicode's NFKC already folds are left out.
"""
import struct
import sys
import unicodedata

# representative, then what is written for it in names
NAMES = """
高髙 崎﨑嵜碕 徳德 辺邊邉 斎齋 斉齊 沢澤 浜濱濵 広廣 桜櫻 国國囯圀 吉𠮷 富冨 真眞
恵惠 館舘 島嶋嶌 曽曾 竜龍 滝瀧 渕淵渊 蔵藏 条條 弥彌 亀龜 寿壽夀 栄榮荣 与與 峰峯
岳嶽 巌巖 野埜 蘇蘓 鴎鷗 籠篭 桧檜 園薗 万萬 豊豐 稲稻 鉄鐵銕鉃 児兒 来來 顕顯
関關 応應 円圓 緒緖 総總 聡聰聦 橋槗𣘺 土圡𡈽 柳栁桺 松枩枀 梅楳 桑桒 鶴靏靍靎鸖
船舩 昇曻 秋穐秌 塩鹽 収收 実實 静靜 瀬瀨 頼賴 穂穗 瑶瑤 遥遙 槙槇 晋晉 凛凜 礼禮
栗㮚 裕𥙿 柏栢 浅淺 黒黑 黄黃 録錄 鋭銳 寛寬 尭堯 峡峽 強强 彦彥 恒恆 悦悅 慎愼
戸戶 教敎 暁曉 横橫 歩步 毎每 清淸 温溫 満滿 猪豬 穣穰 緑綠 縁緣 荘莊 萌萠 薫薰
薮藪籔 虎乕 蛍螢 衛衞 郷鄕 鎮鎭 隣鄰 青靑 鯵鰺 鴬鶯 麦麥 麹麴 迫廹 兎兔莵菟 卯夘
双雙 哲喆 啓啟 喜㐂 壷壺 姫姬 将將 尚尙 巣巢 帯帶 弐貳 径徑 恋戀 抜拔 捷㨗 摂攝
明眀朙 晃晄 最㝡 朗朖 栃杤 歓歡 歳歲 法灋 淳湻 渓溪 滋𣴎 灯燈 点點 焼燒 爾尓 状狀
狭狹 独獨 献獻 畝畞 略畧 畳疊 痩瘦 発發 県縣 砕碎 研硏 禅禪 称稱 竈竃 節莭 粋粹
経經 継繼 続續 絵繪 網䋄 翠翆 胆膽 花芲 芸藝 蕊蘂蕋 薬藥 蝋蠟 術𧗱 裏裡 覚覺 覧覽
観觀 触觸 訳譯 証證 誉譽 読讀 諌諫 譲讓 賛贊 辞辭 逓遞 遅遲 遠逺 那𨙻 邦𨛗 郎郞
釈釋 鉱鑛 銭錢 鎌鐮 閲閱 陥陷 随隨 険險 隠隱 隷隸 霊靈 頬頰 顔顏 駅驛 駆驅 験驗
髪髮 鶏鷄雞 麺麵 黙默 鼓皷 斎斋 斉斊 刈苅
"""


def tables(font):
    count = struct.unpack(">H", font[4:6])[0]
    for i in range(count):
        tag, _, offset, _ = struct.unpack(">4sLLL", font[12 + 16 * i : 28 + 16 * i])
        yield tag, offset


def glyphs(font):
    """Which characters are drawn with a glyph, alone or with a variation selector."""
    cmap = dict(tables(font))[b"cmap"]
    plain, varied = {}, []
    for i in range(struct.unpack(">H", font[cmap + 2 : cmap + 4])[0]):
        at = cmap + struct.unpack(">L", font[cmap + 8 + 8 * i : cmap + 12 + 8 * i])[0]
        form = struct.unpack(">H", font[at : at + 2])[0]
        if form == 12:
            for j in range(struct.unpack(">L", font[at + 12 : at + 16])[0]):
                first, last, glyph = struct.unpack(">LLL", font[at + 16 + 12 * j : at + 28 + 12 * j])
                plain.update((c, glyph + c - first) for c in range(first, last + 1))
        elif form == 14:
            for j in range(struct.unpack(">L", font[at + 6 : at + 10])[0]):
                record = at + 10 + 11 * j
                other = struct.unpack(">L", font[record + 7 : record + 11])[0]
                if other:
                    table = at + other
                    for k in range(struct.unpack(">L", font[table : table + 4])[0]):
                        one = table + 4 + 5 * k
                        varied.append(
                            (
                                int.from_bytes(font[one : one + 3], "big"),
                                struct.unpack(">H", font[one + 3 : one + 5])[0],
                            )
                        )
    drawn = {}
    for character, glyph in list(plain.items()) + varied:
        drawn.setdefault(glyph, set()).add(character)
    return drawn


def han(character):
    return unicodedata.name(chr(character), "").startswith("CJK")


def folded(character):
    return unicodedata.normalize("NFKC", character)


def main():
    groups = {}

    def same(representative, variant, source):
        variant, representative = folded(variant), folded(representative)
        if variant != representative and len(variant) == 1 and variant not in groups:
            while representative in groups:
                representative = groups[representative][0]
            if variant != representative:
                groups[variant] = (representative, source)

    for group in NAMES.split():
        for variant in group[1:]:
            same(group[0], variant, "names")
    with open(sys.argv[2], encoding="utf-8") as lines:
        for line in lines:
            new, _, old = line.strip().partition("\t")
            if old and not line.startswith("#") and len(new) == 1:
                for variant in old.split():
                    if len(variant) == 1:
                        same(new, variant, "opencc")
    with open(sys.argv[1], "rb") as file:
        drawn = glyphs(file.read())
    for characters in drawn.values():
        alike = sorted(c for c in characters if han(c))
        for variant in alike[1:]:
            same(chr(alike[0]), chr(variant), "ipamj")
    resolved = {}
    for variant, (representative, source) in groups.items():
        while representative in groups:
            representative = groups[representative][0]
        resolved[variant] = (representative, source)
    print("# Variant characters (異体字) and the character they are compared as; generated by")
    print("# bin/character-variants.py. Columns: variant, as, source. Sources: names, this program;")
    print("# opencc, OpenCC's JPShinjitaiCharacters (Apache License 2.0); ipamj, which characters")
    print("# IPAmj明朝 draws alike (a fact read from its cmap, no part of the font).")
    for variant in sorted(resolved):
        print("\t".join((variant, *resolved[variant])))


main()
