package jp.madoguchi.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReturnAddressTest {
  @Test
  void onlyPagesOfOursAreReturnedTo() {
    assertEquals(
        Optional.of("/reception/session.xhtml?id=5"),
        ReturnAddress.accept("/reception/session.xhtml?id=5"));
    assertEquals(Optional.empty(), ReturnAddress.accept("//evil.example/"));
    assertEquals(Optional.empty(), ReturnAddress.accept("https://evil.example/"));
    assertEquals(Optional.empty(), ReturnAddress.accept("/logout"));
    assertEquals("?to=", ReturnAddress.parameter("/reception/number.xhtml", null, false));
  }
}
