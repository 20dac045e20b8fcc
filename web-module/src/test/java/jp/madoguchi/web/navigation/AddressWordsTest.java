package jp.madoguchi.web.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressWordsTest {
  private static final List<String> GAPS = List.of("", " ", "-", "/", ".", "　", "_", ":", "%");

  /** Numbers of every beginning in every writing, in each place of an address of a page. */
  @Test
  void noWritingInNoPlaceOfAnAddress() {
    Random random = new Random(20261129);
    for (int round = 0; round < 2000; round++) {
      String number = written(number(random), random);
      String typed = URLEncoder.encode(number, StandardCharsets.UTF_8);
      String nested =
          URLEncoder.encode("/reception/session.xhtml?q=" + typed, StandardCharsets.UTF_8);
      assertTrue(
          AddressWords.mayHoldMyNumber("/medical/patient.xhtml", "patient=" + typed), number);
      assertTrue(AddressWords.mayHoldMyNumber("/login.xhtml", "a=1&to=" + nested), number);
      assertTrue(AddressWords.mayHoldMyNumber("/x", typed + "=1"), number);
      assertTrue(AddressWords.mayHoldMyNumber("/api/" + typed, null), number);
      assertEquals(Optional.empty(), ReturnAddress.accept("/reception/board.xhtml?q=" + typed));
    }
  }

  /** Handles are long texts of letters and digits: they must go through, or nobody pages on. */
  @Test
  void handlesAreNoNumbers() {
    Random random = new Random(20261129);
    byte[] sealed = new byte[90];
    for (int round = 0; round < 20_000; round++) {
      random.nextBytes(sealed);
      String handle = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
      assertFalse(AddressWords.mayHoldMyNumber("/medical/patient.xhtml", "patient=" + handle));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id=42&told=session.ok",
        "from=2026-11-01&to=2026-11-24",
        "asOf=2026-11-29T10:34:00%2B09:00",
        "first=0&limit=100",
        "a=%zz"
      })
  void usualAddressesAreLetThrough(String query) {
    assertFalse(AddressWords.mayHoldMyNumber("/api/sessions/1234567", query));
  }

  private static String number(Random random) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 11; i++) {
      body.append(random.nextInt(10));
    }
    int sum = 0;
    for (int n = 1; n <= 11; n++) {
      sum += (body.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
    }
    return body.append(sum % 11 <= 1 ? 0 : 11 - sum % 11).toString();
  }

  private static String written(String number, Random random) {
    String gap = GAPS.get(random.nextInt(GAPS.size()));
    String text = number.substring(0, 4) + gap + number.substring(4, 8) + gap + number.substring(8);
    StringBuilder wide = new StringBuilder();
    text.chars()
        .forEach(sign -> wide.append((char) (sign >= '0' && sign <= '9' ? sign + 0xFEE0 : sign)));
    String zeros = "0".repeat(random.nextInt(3));
    return zeros + (random.nextBoolean() ? text : wide);
  }
}
