package jp.madoguchi.audit.internal.proof;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TimeStampingTest {
  /** Whoever stands in the way of a line without TLS could fill the memory otherwise. */
  @Test
  void anAnswerThatIsLongerThanAStampIsGivenUp() throws IOException {
    try (LocalAuthority authority = new LocalAuthority()) {
      authority.endless = true;
      IOException given =
          assertThrows(
              IOException.class,
              () -> TimeStamping.of("signature", authority.address().toString()));
      assertTrue(given.getMessage().contains("longer than 16000 bytes"), given::getMessage);
      authority.endless = false;
      assertNotNull(TimeStamping.of("signature", authority.address().toString()));
    }
  }
}
