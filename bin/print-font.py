#!/usr/bin/env python3
"""Makes the font of printed pages from Noto Sans JP (SIL Open Font License 1.1).

usage: bin/print-font.py NotoSansJP_400Regular.ttf

The source is the npm package @expo-google-fonts/noto-sans-jp 0.4.3, 400Regular; fontTools comes from
Debian's python3-fonttools. Run it again only to take a newer font; what it writes is committed.

Kept is every character, so every kanji of JIS X 0213 and all of CP932. Taken out is what a PDF never
uses (hints, vertical metrics, tables of layout). Put in is what PDFBox cannot do by itself, because it
reads no variation sequences (IVS):
  * a glyph without ink and width for each variation selector, so that the selector stays in the text;
  * a private character for each glyph that only a variation sequence reaches; ideographs.tsv lists
    them, and PaperText and CharacterMaps know what to do with them.
"""
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

FOLDER = Path(__file__).resolve().parent.parent / "web-module/src/main/resources/jp/madoguchi/web/print"
SELECTORS = list(range(0xFE00, 0xFE10)) + list(range(0xE0100, 0xE01F0))
# every second private character: neighbours would be written as one range of the PDF's character map
FIRST_PRIVATE = 0xF0000

font = TTFont(sys.argv[1])
characters = set(font.getBestCmap())
sequences = next(t for t in font["cmap"].tables if t.format == 14).uvsDict

options = Options()
options.layout_features = []
options.hinting = False
options.notdef_outline = True
options.recalc_timestamp = False
options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "STAT", "DSIG", "meta", "gasp", "prep"]
subsetter = Subsetter(options)
subsetter.populate(unicodes=characters | set(sequences))
subsetter.subset(font)

sequences = next(t for t in font["cmap"].tables if t.format == 14).uvsDict
order = font.getGlyphOrder()
mapping = dict(font.getBestCmap())
for selector in SELECTORS:
    name = "selector%05X" % selector
    order.append(name)
    font["glyf"][name] = Glyph()
    font["hmtx"][name] = (0, 0)
    mapping[selector] = name
font.setGlyphOrder(order)

lines = []
variants = sorted((base, selector, glyph) for selector, pairs in sequences.items() for base, glyph in pairs if glyph)
for place, (base, selector, glyph) in enumerate(variants):
    private = FIRST_PRIVATE + 2 * place
    mapping[private] = glyph
    lines.append("%04X\t%05X\t%05X\n" % (base, selector, private))

cmap = CmapSubtable.newSubtable(12)
cmap.platformID, cmap.platEncID, cmap.language = 3, 10, 0
cmap.cmap = mapping
basic = CmapSubtable.newSubtable(4)
basic.platformID, basic.platEncID, basic.language = 3, 1, 0
basic.cmap = {c: g for c, g in mapping.items() if c < 0x10000}
font["cmap"].tables = [basic, cmap]
font["post"].formatType = 3.0
for record in font["name"].names:
    if record.nameID in (1, 4):
        record.string = "Madoguchi Paper JP"
    elif record.nameID in (3, 6):
        record.string = "MadoguchiPaperJP-Regular"
font["maxp"].numGlyphs = len(order)
font.save(FOLDER / "paper-jp.ttf")
# names of glyphs, or the reading library writes a warning into the log for each printed page
font = TTFont(FOLDER / "paper-jp.ttf")
font["post"].formatType, font["post"].extraNames, font["post"].mapping = 2.0, [], {}
font.save(FOLDER / "paper-jp.ttf")
(FOLDER / "ideographs.tsv").write_text(
    "# base, selector, private character of the font; made by bin/print-font.py\n" + "".join(lines)
)
print(len(order), "glyphs,", len(mapping), "characters,", len(lines), "variants")
