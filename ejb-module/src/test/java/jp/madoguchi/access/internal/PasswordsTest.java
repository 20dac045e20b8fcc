package jp.madoguchi.access.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  private static final char[] PASSWORD = "ひみつの言葉-12".toCharArray();

  @Test
  void acceptsThePasswordAndNothingElse() {
    String hash = Passwords.hash(PASSWORD);
    assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
    assertTrue(Passwords.matches(hash, PASSWORD));
    assertFalse(Passwords.matches(hash, "ひみつの言葉-13".toCharArray()));
    assertFalse(Passwords.matches(hash, new char[0]));
  }

  @Test
  void saltsEachHash() {
    assertNotEquals(Passwords.hash(PASSWORD), Passwords.hash(PASSWORD));
  }

  @Test
  void noPasswordMatchesAnUnknownName() {
    assertFalse(Passwords.matches(null, PASSWORD));
    assertFalse(Passwords.matches(null, new char[0]));
  }

  @Test
  void readsTheReferenceVectorOfAnotherImplementation() {
    // phc-winner-argon2: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 (m = 65536 KiB)
    String reference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertTrue(Passwords.matches(reference, "password".toCharArray()));
  }

  @Test
  void refusesAHashOfAnotherForm() {
    assertThrows(IllegalStateException.class, () -> Passwords.matches("plain", PASSWORD));
  }
}
