package jp.madoguchi.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import jp.madoguchi.access.LogInSecret;
import org.junit.jupiter.api.Test;

class CurrentLogInTest {
  private final LogInSecret secret = LogInSecret.made();

  @Test
  void theLogInIsFoundAmongTheCookiesOfAHeader() {
    assertEquals(
        Optional.of(secret.key()),
        CurrentLogIn.keyIn("MADOGUCHI=abc; MADOGUCHI_LOGIN=" + secret.text() + "; language=ja"));
  }

  @Test
  void otherCookiesNameNobody() {
    assertEquals(Optional.empty(), CurrentLogIn.keyIn("XMADOGUCHI_LOGIN=" + secret.text()));
    assertEquals(Optional.empty(), CurrentLogIn.keyIn("MADOGUCHI_LOGIN=short"));
    assertEquals(Optional.empty(), CurrentLogIn.keyIn(""));
  }
}
