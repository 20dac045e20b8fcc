package jp.madoguchi.web.print;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font of all sheets, made by {@code bin/print-font.py}: every kanji of JIS X 0213, all of
 * CP932, and the glyphs that only a variation sequence (異体字セレクタ) reaches, each under a private
 * character of its own.
 */
final class PaperFont {
  static final String FAMILY = "paper";

  /** Private characters of the font begin here (plane 15). */
  static final int FIRST_PRIVATE = 0xF0000;

  private static final byte[] FILE = file("paper-jp.ttf");
  private static final TrueTypeFont FONT = parsed();
  private static final CmapLookup DRAWN = lookup();
  private static final double EM = unitsPerEm();
  private static final Map<Long, Integer> VARIANTS = new HashMap<>();
  private static final Map<Integer, Integer> BASES = new HashMap<>();

  static {
    new String(file("ideographs.tsv"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .forEach(
            parts -> {
              int base = Integer.parseInt(parts[0], 16);
              int own = Integer.parseInt(parts[2], 16);
              VARIANTS.put(sequence(base, Integer.parseInt(parts[1], 16)), own);
              BASES.put(own, base);
            });
  }

  private PaperFont() {}

  static InputStream open() {
    return new ByteArrayInputStream(FILE);
  }

  /** Whether there is a glyph for it. */
  static boolean draws(int codePoint) {
    return DRAWN.getGlyphId(codePoint) != 0;
  }

  /**
   * The private character that draws a variation sequence; the base where that is how the sequence
   * looks, or where the font has no other form.
   */
  static int drawn(int base, int selector) {
    return VARIANTS.getOrDefault(sequence(base, selector), base);
  }

  /** The character of which a private one is a form, or null. */
  static Integer base(int own) {
    return BASES.get(own);
  }

  /** Variation selectors, which say which form of the character before them is meant. */
  static boolean selects(int codePoint) {
    return codePoint >= 0xFE00 && codePoint <= 0xFE0F
        || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
  }

  private static long sequence(int base, int selector) {
    return (long) base << 32 | selector;
  }

  /** For what the library measures and does not draw. */
  static TrueTypeFont parsedOnce() {
    return FONT;
  }

  /** How wide a text is where a letter is 1 high. */
  static double width(String drawable) {
    return drawable.codePoints().mapToDouble(PaperFont::advance).sum();
  }

  /** The text as a shape, y upwards from the base line, where a letter is 1 high. */
  static Shape shape(String drawable) {
    Path2D text = new Path2D.Double();
    double x = 0;
    for (int point : drawable.codePoints().toArray()) {
      AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
      place.scale(1.0 / EM, 1.0 / EM);
      text.append(outline(point).getPathIterator(place), false);
      x += advance(point);
    }
    return text;
  }

  /** The font's tables are read as they are asked for, by one at a time. */
  private static synchronized Path2D outline(int point) {
    try {
      GlyphData glyph = FONT.getGlyph().getGlyph(DRAWN.getGlyphId(point));
      return glyph == null ? new Path2D.Double() : glyph.getPath();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static synchronized double advance(int point) {
    try {
      return (double) FONT.getAdvanceWidth(DRAWN.getGlyphId(point)) / EM;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static double unitsPerEm() {
    try {
      return FONT.getUnitsPerEm();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static TrueTypeFont parsed() {
    try {
      return new TTFParser().parse(new RandomAccessReadBuffer(FILE));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static CmapLookup lookup() {
    try {
      return FONT.getUnicodeCmapLookup();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] file(String name) {
    try (InputStream in = PaperFont.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
