package jp.madoguchi.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedPathTest {
  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/api/board, /api/board",
    "/%61pi/board, /api/board",
    "/%2561pi/board, /%61pi/board",
    "/api;x=1/board, /api/board",
    "//api/board, /api/board",
    "/./api/board, /api/board",
    "/reception/../api/board, /api/board",
    "/reception/..;a/api/board, /api/board",
    "/reception/%2e%2E/api/board, /api/board",
    "/health/../api/board, /api/board",
    "/jakarta.faces.resource/..;/reception/board.xhtml, /reception/board.xhtml",
    "/../api/board, /api/board",
    "/api/../reception/board.xhtml, /reception/board.xhtml",
    "/reception/board.xhtml;jsessionid=1, /reception/board.xhtml",
    "/health/, /health/",
    "/health/ready/.., /health/",
    "/a+b/%E8%A9%A6, /a+b/試",
    "/%zz/x, /%zz/x"
  })
  void whatIsServedDecidesAndNotHowItIsWritten(String written, String served) {
    assertEquals(served, ServedPath.of(written));
  }
}
