package jp.madoguchi.web.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProveServletTest {
  @ParameterizedTest
  @CsvSource({
    "123456, true",
    "'123 456', true",
    "１２３４５６, true",
    "1234567, false",
    "bcdfghj-kmnpqrs-tvwxyzb-cdfghjk, true",
    "BCDFGHJKMNPQRSTVWXYZBCDFGHJK, true",
    "purple-kettle-42-lizard, false",
    "otter-77, false",
    "'', false"
  })
  void whatWasTypedSaysWhetherItIsACode(String typed, boolean code) {
    assertEquals(code, ProveServlet.isCode(typed));
  }
}
