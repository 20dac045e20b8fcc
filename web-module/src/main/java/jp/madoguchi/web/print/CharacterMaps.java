package jp.madoguchi.web.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The maps of a file's fonts from glyph to character (ToUnicode). A form that only a variation
 * sequence reaches was drawn by a private character; whoever copies, searches or hears the text
 * gets the real one, and the selector that follows it.
 */
final class CharacterMaps {
  /** Characters of plane 15 as UTF-16 in hexadecimal digits. */
  private static final Pattern PRIVATE = Pattern.compile("<(DB[89AB][0-9A-F]D[C-F][0-9A-F]{2})>");

  private CharacterMaps() {}

  static void mend(PDDocument document) throws IOException {
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PDPage page : document.getPages()) {
      COSDictionary fonts =
          page.getResources() == null
              ? null
              : page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      if (fonts != null) {
        for (COSName name : fonts.keySet()) {
          COSDictionary font = fonts.getCOSDictionary(name);
          if (font != null && seen.add(font)) {
            mend(font.getCOSStream(COSName.TO_UNICODE));
          }
        }
      }
    }
  }

  private static void mend(COSStream map) throws IOException {
    if (map == null) {
      return;
    }
    String text = map.toTextString();
    Matcher found = PRIVATE.matcher(text);
    if (found.find()) {
      try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(
            found
                .replaceAll(one -> "<" + real(one.group(1)) + ">")
                .getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private static String real(String digits) {
    char high = (char) Integer.parseInt(digits.substring(0, 4), 16);
    char low = (char) Integer.parseInt(digits.substring(4), 16);
    Integer base = PaperFont.base(Character.toCodePoint(high, low));
    if (base == null) {
      return digits;
    }
    StringBuilder out = new StringBuilder();
    for (char unit : Character.toChars(base)) {
      out.append(String.format("%04X", (int) unit));
    }
    return out.toString();
  }
}
