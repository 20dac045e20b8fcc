package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jp.madoguchi.access.PasswordFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "abc123def456, TOO_SHORT",
    "ネコ7ガ帽子ヲカブル, TOO_SHORT",
    "correcthorsebattery, NO_MIX",
    "1029384756102, NO_MIX",
    "Hospital2026!!, COMMON",
    "P@ssw0rd12345, COMMON",
    "passwordpassword1, COMMON",
    "qwertyuiop1234567890, COMMON",
    "aaaaaaaaaaaa1, COMMON",
    "1qaz2wsx3edc4rfv, COMMON",
    "Madoguchi20261129, COMMON",
    "byouin-uketsuke-01, COMMON",
    "sakura.hanako.1986, COMMON",
    "x-siken.hanako-7q, HOLDS_ACCOUNT",
    "purple-kettle-42-lizard, ",
    "k7mw-3xpq-9tfd-h4nz, ",
    "ネコガ7ツノ帽子ヲカブッテイル, "
  })
  void whatIsTaken(String password, PasswordFault fault) {
    assertEquals(fault, PasswordRule.fault(password.toCharArray(), "siken.hanako", false));
  }

  @Test
  void lengthIsCountedInCharactersAndEnds() {
    String pair = "𠮷".repeat(12);
    assertEquals(PasswordFault.TOO_SHORT, PasswordRule.fault(pair.toCharArray(), "x", false));
    String long128 = "purple-kettle-42-lizard-".repeat(6).substring(0, 128);
    assertNull(PasswordRule.fault(long128.toCharArray(), "x", false));
    assertEquals(
        PasswordFault.TOO_LONG, PasswordRule.fault((long128 + "x").toCharArray(), "x", false));
  }

  @Test
  void whatTheProgramMakesIsTaken() {
    for (int i = 0; i < 200; i++) {
      assertNull(PasswordRule.fault(MadePassword.text().toCharArray(), "siken.hanako", false));
    }
  }
}
