package jp.madoguchi.reader.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Status words and life cycle as measured on real test cards. */
class JpkiCardTest {
  private static final String SELECT = "00A4040C0AD392F000260100000001";
  private static final String RIGHT_PIN = "002000980431323334";
  private static final String WRONG_PIN = "002000980439393939";
  private static final String ASK_PIN = "00200098";
  private static final String SIGN = "802A029720" + "AB".repeat(32) + "00";
  private final JpkiCard card = TestCard.of(CardKind.MY_NUMBER_CARD);

  @Test
  void theAttemptThatExhaustsTheCounterCountsDownAndLaterOnesAreRefused() {
    status("9000", SELECT);
    status("63C3", ASK_PIN);
    status("63C2", WRONG_PIN);
    status("63C1", WRONG_PIN);
    status("63C0", WRONG_PIN);
    status("6984", WRONG_PIN);
    status("6984", RIGHT_PIN);
    status("63C0", ASK_PIN);
  }

  @Test
  void theRightPinRestoresTheAttempts() {
    status("9000", SELECT);
    status("63C2", WRONG_PIN);
    status("9000", RIGHT_PIN);
    status("63C3", ASK_PIN);
  }

  @Test
  void aVerifiedPinSurvivesSelectionAndResetAndEndsWithThePower() {
    status("9000", SELECT);
    status("6982", SIGN);
    status("9000", RIGHT_PIN);
    status("9000", SELECT);
    status("9000", SIGN);
    card.reset();
    status("9000", SELECT);
    status("9000", SIGN);
    card.powerOff();
    status("9000", SELECT);
    status("6982", SIGN);
  }

  @Test
  void aCardThatForgetsThePinAtResetCanBeHadAsWell() {
    JpkiCard forgetful =
        new JpkiCard(
            CardKind.MY_NUMBER_CARD, TestCard.HOLDER, new CardQuirks(false, false, Duration.ZERO));
    answer(forgetful, SELECT);
    answer(forgetful, RIGHT_PIN);
    forgetful.reset();
    answer(forgetful, SELECT);
    assertTrue(answer(forgetful, SIGN).endsWith("6982"));
  }

  @Test
  void theApplicationsThatHoldTheTwelveDigitsAreTripwiresAlsoByTheirBeginning() {
    status("6A82", "00A4040C0AD3921000310001010408");
    status("6A82", "00A4040C04D3921000");
    status("9000", SELECT);
    status("63C2", "002000980C313233343536373839303132");
    // the beginning matched each of the four applications
    assertEquals(1 + 4 + 1, card.tripwires());
  }

  @Test
  void readingStopsAtTheEndOfTheFile() {
    status("9000", SELECT);
    assertEquals("4A504B49", answer(card, "00B0860004").substring(0, 8));
    status("6B00", "00B000A000");
    status("6982", "00B0810000");
    status("6981", "00B0970000");
  }

  @Test
  void whatTheCardDoesNotKnowItSays() {
    status("6986", "00B0000000");
    status("6881", "01A4040C0AD392F000260100000001");
    status("6D00", "00DA000000");
    status("6700", "00A4");
    status("6A82", "00B0860000");
    status("9000", SELECT);
    status("6A82", "00B0830000");
    status("9000", RIGHT_PIN);
    status("6A86", "802A019720" + "AB".repeat(32) + "00");
  }

  private void status(String expected, String command) {
    String answer = answer(card, command);
    assertEquals(expected, answer.substring(answer.length() - 4), command);
  }

  private static String answer(JpkiCard card, String command) {
    HexFormat hex = HexFormat.of().withUpperCase();
    return hex.formatHex(card.process(hex.parseHex(command)));
  }
}
