package jp.madoguchi.reader.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jp.madoguchi.reader.api.CardOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the numbers of service and drivers mean at the desk. */
class CardFailureTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // the number, while the card is taken, in a session with it
    "0x8010000C, NO_CARD, CARD_PULLED",
    "0x80100069, NO_CARD, CARD_PULLED",
    "0x8010000B, READER_BUSY, READER_BUSY",
    "0x80100031, READER_BUSY, READER_BUSY",
    "0x80100066, UNREADABLE, CARD_PULLED",
    "0x80100065, UNREADABLE, CARD_PULLED",
    "0x8010001C, UNREADABLE, CARD_PULLED",
    "0x80100067, UNREADABLE, CARD_PULLED",
    "0x8010000F, UNREADABLE, READER_GONE",
    "0x80100016, UNREADABLE, CARD_PULLED",
    "0x8010002F, UNREADABLE, CARD_PULLED",
    "0x80100068, READER_GONE, CARD_PULLED",
    "0x80100013, SERVICE_GONE, SERVICE_GONE",
    "0x8010001D, SERVICE_GONE, SERVICE_GONE",
    "0x8010001E, SERVICE_GONE, SERVICE_GONE",
    "0x80100018, SERVICE_GONE, SERVICE_GONE",
    "0x80100009, READER_GONE, READER_GONE",
    "0x80100017, READER_GONE, READER_GONE",
    "0x80100003, READER_GONE, READER_GONE",
    "0x8010002E, READER_GONE, READER_GONE",
    "0x8010001F, READER_GONE, READER_GONE",
    // errors of Windows itself: what its drivers answer when a card goes away inside a command
    "22, UNREADABLE, CARD_PULLED",
    "31, UNREADABLE, CARD_PULLED",
    "121, UNREADABLE, CARD_PULLED",
    "1117, UNREADABLE, CARD_PULLED",
    "1167, READER_GONE, READER_GONE",
    "109, SERVICE_GONE, SERVICE_GONE",
    "1722, SERVICE_GONE, SERVICE_GONE"
  })
  void aNumberMeans(String number, CardOutcome taking, CardOutcome inSession) {
    PcscException answer = new PcscException("call", Long.decode(number).intValue());
    assertEquals(taking, CardFailure.whileTaking(answer).outcome());
    assertEquals(inSession, CardFailure.inSession(answer).outcome());
  }
}
