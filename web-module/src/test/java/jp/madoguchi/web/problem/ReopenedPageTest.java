package jp.madoguchi.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReopenedPageTest {
  @ParameterizedTest
  @CsvSource({
    "https://h/m/reception/session.xhtml?id=5, /m/reception/session.xhtml?id=5&again=1",
    "https://h/m/reception/session.xhtml?id=5&again=1, /m/reception/session.xhtml?id=5&again=1",
    "https://h/m/reception/session.xhtml, /m/reception/session.xhtml?again=1",
    "https://h/m/reception/board.xhtml?q=x, /m/reception/session.xhtml?again=1",
    "no address at all, /m/reception/session.xhtml?again=1",
    ", /m/reception/session.xhtml?again=1"
  })
  void aPageIsOpenedWithWhatItShowed(String referer, String expected) {
    assertEquals(expected, ReopenedPage.address("/m/reception/session.xhtml", referer));
  }
}
