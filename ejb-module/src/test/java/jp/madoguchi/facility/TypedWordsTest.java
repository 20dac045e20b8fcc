package jp.madoguchi.facility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 止めて確認 of clinical data §6.7: every writing is stopped, and kept only on somebody's word. */
class TypedWordsTest {
  private static final List<String> GAPS = List.of("", "-", " ", "/", ".", "　", "−");

  @Test
  void whateverReadsAsOneIsStoppedAndIsKeptOnlyOnSayingSo() {
    Random random = new Random(20261130);
    for (int round = 0; round < 500; round++) {
      String number = number(random);
      String gap = GAPS.get(random.nextInt(GAPS.size()));
      String words =
          "電話 "
              + (number.substring(0, 4) + gap + number.substring(4, 8) + gap + number.substring(8))
              + " へ連絡済";
      assertTrue(TypedWords.of(words).mayBeMyNumber(), words);
      assertFalse(TypedWords.of(words).keptOnSayingSo(), "nobody was asked");
      assertFalse(TypedWords.confirmed(words).mayBeMyNumber());
      assertTrue(TypedWords.confirmed(words).keptOnSayingSo(), "which is recorded");
      assertFalse(TypedWords.confirmed(words).toString().contains(number.substring(0, 4)));
    }
  }

  @Test
  void otherWordsNeedNobodysWordAndRecordNone() {
    for (String words : List.of("家族に電話 090-1234-5678", "", "111111111111")) {
      assertFalse(TypedWords.of(words).mayBeMyNumber(), words);
      assertFalse(TypedWords.confirmed(words).keptOnSayingSo(), words);
    }
    assertEquals("", TypedWords.of(null).stripped());
    assertEquals("確認中", TypedWords.of(" 確認中　").stripped());
  }

  /** Twelve digits with the check digit of a My Number; nobody's. */
  private static String number(Random random) {
    StringBuilder body = new StringBuilder("9");
    for (int i = 0; i < 10; i++) {
      body.append(random.nextInt(10));
    }
    int sum = 0;
    for (int n = 1; n <= 11; n++) {
      sum += (body.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
    }
    return body.append(sum % 11 <= 1 ? 0 : 11 - sum % 11).toString();
  }
}
