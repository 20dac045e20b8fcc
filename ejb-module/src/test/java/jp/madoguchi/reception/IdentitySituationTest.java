package jp.madoguchi.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reception.IdentitySituation.Allowance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** §4.8 Identity method, row by row. */
class IdentitySituationTest {
  private static final String ROWS =
      """
      situation,           face,      pin,         visual
      NORMAL_CARD,         YES,       YES,         YES
      FACE_ONLY_CARD,      YES,       NO,          YES
      PIN_LOCKED,          YES,       NO,          YES
      FACE_LOCKED,         NO,        YES,         YES
      FACE_NOT_SEEN,       RETRY,     YES,         YES
      INFANT_CARD,         NO,        BY_GUARDIAN, UNSETTLED
      READER_OUT_OF_REACH, WITH_HELP, WITH_HELP,   YES
      IPHONE,              ON_DEVICE, NO,          NO
      ANDROID_PHONE,       NO,        YES,         NO
      HOME_WEB,            NO,        YES,         NO
      CONFIRMATION_APP,    NO,        YES,         YES
      EMERGENCY,           NO,        NO,          YES
      """;

  @ParameterizedTest(name = "{0}: face {1}, PIN {2}, visual {3}")
  @CsvSource(textBlock = ROWS, useHeadersInDisplayName = true)
  void whatEachSituationAllows(
      IdentitySituation situation, Allowance face, Allowance pin, Allowance visual) {
    assertEquals(face, situation.face());
    assertEquals(pin, situation.pin());
    assertEquals(visual, situation.visual());
    assertEquals(pin.offered(), situation.noPin() == null, "a method not offered says why");
    assertEquals(visual.offered(), situation.noVisual() == null);
  }

  @Test
  void everySituationIsARow() {
    Set<String> rows =
        Arrays.stream(ROWS.split("\n"))
            .skip(1)
            .map(row -> row.split(",")[0].strip())
            .collect(Collectors.toSet());
    assertEquals(
        Arrays.stream(IdentitySituation.values()).map(Enum::name).collect(Collectors.toSet()),
        rows);
  }

  @ParameterizedTest
  @CsvSource({
    "MY_NUMBER_CARD, 3, NORMAL_CARD",
    "MY_NUMBER_CARD, 1, NORMAL_CARD",
    "MY_NUMBER_CARD, 0, PIN_LOCKED",
    "MY_NUMBER_CARD, , FACE_ONLY_CARD",
    "OTHER, 3, NORMAL_CARD",
    "ANDROID_PHONE, 3, ANDROID_PHONE",
    "IPHONE, , IPHONE",
  })
  void theSituationOfACardOnAPlainReader(
      CardIdentity.Kind kind, Integer tries, IdentitySituation situation) {
    assertEquals(situation, IdentitySituation.of(kind, tries));
  }
}
