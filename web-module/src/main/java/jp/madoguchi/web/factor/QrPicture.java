package jp.madoguchi.web.factor;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code (ISO/IEC 18004) as one path of an SVG, so that no picture with a secret in it is
 * fetched by an address.
 *
 * @param size modules along a side, with the quiet zone of four on each
 * @param path the dark modules, each row's runs in one piece
 */
public record QrPicture(int size, String path) {
  private static final int QUIET = 4;

  /** The code that holds a text. */
  public static QrPicture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      int from = 0;
      while (from < code.size) {
        int until = from;
        while (until < code.size && code.getModule(until, y)) {
          until++;
        }
        if (until > from) {
          path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(until - from).append("v1h-").append(until - from).append('z');
        }
        from = until + 1;
      }
    }
    return new QrPicture(code.size + 2 * QUIET, path.toString());
  }

  /** The whole, for {@code viewBox}. */
  public String box() {
    return "0 0 " + size + " " + size;
  }

  @Override
  public String toString() {
    return "QrPicture[***]";
  }
}
