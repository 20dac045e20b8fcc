package jp.madoguchi.terminal.virtual.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A PDF 1.4 file of plain Japanese lines, A4 upright. Nothing is embedded: the font is one of the
 * names for Adobe-Japan1 that every viewer replaces by its own (HeiseiMin-W3, text as UTF-16 by
 * {@code UniJIS-UTF16-H}).
 */
public final class PdfDocument {
  private static final int LINES = 48;
  private static final int SIZE = 10;
  private static final int LEADING = 16;
  private static final String FONT_OBJECTS =
      """
      3 0 obj
      <</Type/Font/Subtype/Type0/BaseFont/HeiseiMin-W3/Encoding/UniJIS-UTF16-H/DescendantFonts[4 0 R]>>
      endobj
      4 0 obj
      <</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiMin-W3/CIDSystemInfo<</Registry(Adobe)/Ordering\
      (Japan1)/Supplement 2>>/DW 1000/W[1 94 500 231 632 500]/FontDescriptor 5 0 R>>
      endobj
      5 0 obj
      <</Type/FontDescriptor/FontName/HeiseiMin-W3/Flags 6/FontBBox[-123 -257 1001 910]/ItalicAngle 0\
      /Ascent 709/Descent -241/CapHeight 709/StemV 69>>
      endobj
      """;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  private PdfDocument() {}

  /** A document of these lines, as many pages as they need. Long lines run out of the page. */
  public static byte[] of(List<String> lines) {
    return new PdfDocument().write(lines);
  }

  private byte[] write(List<String> lines) {
    text("%PDF-1.4\n%");
    file.writeBytes(new byte[] {(byte) 0xE3, (byte) 0x81, (byte) 0x82, '\n'});
    int pages = Math.max(1, (lines.size() + LINES - 1) / LINES);
    object("<</Type/Catalog/Pages 2 0 R>>");
    StringBuilder kids = new StringBuilder();
    for (int page = 0; page < pages; page++) {
      kids.append(6 + 2 * page).append(" 0 R ");
    }
    object("<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>");
    fonts();
    for (int page = 0; page < pages; page++) {
      List<String> part = lines.subList(page * LINES, Math.min(lines.size(), page * LINES + LINES));
      object(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents "
              + (7 + 2 * page)
              + " 0 R>>");
      String content = content(part);
      object("<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
    }
    return end();
  }

  private static String content(List<String> lines) {
    StringBuilder content =
        new StringBuilder("BT /F1 " + SIZE + " Tf " + LEADING + " TL 48 790 Td\n");
    for (String line : lines) {
      String text = HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE));
      content.append('<').append(text).append("> Tj T*\n");
    }
    return content.append("ET").toString();
  }

  private void fonts() {
    for (String object : FONT_OBJECTS.split("(?<=endobj\n)")) {
      offsets.add(file.size());
      text(object);
    }
  }

  private void object(String content) {
    offsets.add(file.size());
    text(offsets.size() + " 0 obj\n" + content + "\nendobj\n");
  }

  private byte[] end() {
    int start = file.size();
    text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    offsets.forEach(offset -> text("%010d 00000 n \n".formatted(offset)));
    text("trailer\n<</Size " + (offsets.size() + 1) + "/Root 1 0 R>>\n");
    text("startxref\n" + start + "\n%%EOF\n");
    return file.toByteArray();
  }

  private void text(String ascii) {
    file.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
