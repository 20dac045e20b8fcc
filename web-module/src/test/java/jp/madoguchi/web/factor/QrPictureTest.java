package jp.madoguchi.web.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

  @Test
  void drawsEachModuleWithAQuietZone() {
    String text = "otpauth://totp/x:y?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=x";
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    QrPicture picture = QrPicture.of(text);
    assertEquals("0 0 " + (code.size + 8) + " " + (code.size + 8), picture.box());
    boolean[][] drawn = new boolean[picture.size()][picture.size()];
    Matcher runs = RUN.matcher(picture.path());
    int end = 0;
    while (runs.find()) {
      assertEquals(end, runs.start(), "nothing between the runs");
      end = runs.end();
      for (int x = 0; x < Integer.parseInt(runs.group(3)); x++) {
        drawn[Integer.parseInt(runs.group(2))][Integer.parseInt(runs.group(1)) + x] = true;
      }
    }
    assertEquals(picture.path().length(), end);
    for (int y = 0; y < picture.size(); y++) {
      for (int x = 0; x < picture.size(); x++) {
        assertEquals(code.getModule(x - 4, y - 4), drawn[y][x], x + " " + y);
      }
    }
    assertTrue(picture.path().length() < 20_000);
  }
}
