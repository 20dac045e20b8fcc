package jp.madoguchi.web.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes from the browser leads to the board and nowhere else. */
class BoardAddressTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, done=x",
        "'', done=x",
        "?show=ATTENTION&q=aB-_9, show=ATTENTION&q=aB-_9&done=x",
        "?told=input.mynumber&show=ALL, show=ALL&done=x",
        "?q=%0d%0aLocation:x, done=x",
        "?show=ALL#/../login, done=x",
        "//elsewhere?q=1, q=1&done=x",
        "?done=y&q=, done=x"
      })
  void filterAndSearchStayAndNothingElse(String left, String query) {
    assertEquals("/reception/board.xhtml?" + query, BoardAddress.of(left, "x"));
  }
}
