package jp.madoguchi.web.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedStaffFileTest {
  private static final String CSV = "職員番号,氏名,入職日\n20011,試験 太郎,2026-04-01\n20012,試験 花子,\n";

  private final ReceivedStaffFile file = new ReceivedStaffFile();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j"})
  void bothEncodingsOfPersonnelSystemsAreRead(String charset) {
    assertTrue(file.keep(CSV.getBytes(Charset.forName(charset))));
    assertEquals(CSV, file.text());
    assertEquals(0, file.myNumberLine());
  }

  @Test
  void whatIsNoTextIsNotKept() {
    file.keep(CSV.getBytes(StandardCharsets.UTF_8));
    assertFalse(file.keep(new byte[] {(byte) 0x81, (byte) 0xff, 0, 1}));
    assertNull(file.text(), "nor is the one before");
    assertFalse(file.keep((CSV + "20013,\0,\n").getBytes(StandardCharsets.UTF_8)));
    assertFalse(file.keep(CSV.getBytes(StandardCharsets.UTF_16BE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789018", "1234-5678-9018", "１２３４ ５６７８ ９０１８"})
  void aFileWithAMyNumberIsNotKeptAndItsLineIsNamed(String number) {
    assertTrue(file.keep((CSV + "20013," + number + ",\n").getBytes(StandardCharsets.UTF_8)));
    assertNull(file.text());
    assertEquals(4, file.myNumberLine());
  }
}
