package jp.madoguchi.reader.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.card.CardChannel;
import jp.madoguchi.reader.card.CommandGate;
import jp.madoguchi.reader.card.JpkiApplication;
import jp.madoguchi.reader.virtual.JpkiCard;
import org.junit.jupiter.api.Test;

/** A contact reader that speaks T=0 splits answers: 61xx (more to fetch), 6Cxx (wrong length). */
class SplitAnswersTest {
  private static final byte[] CHALLENGE = new byte[32];
  private final JpkiCard card = TestCards.valid();

  @Test
  void anAnswerThatIsFetchedInPiecesIsTakenAsOne() throws Exception {
    T0 reader = new T0(false);
    JpkiApplication application = new JpkiApplication(reader);
    assertEquals(CardIdentity.Kind.MY_NUMBER_CARD, application.identify().kind());
    assertArrayEquals(
        TestCards.HOLDER.certificate().getEncoded(),
        application
            .authenticate("1234".toCharArray(), CHALLENGE, false)
            .judged(CHALLENGE)
            .certificate());
    assertTrue(reader.fetched > 0);
  }

  /** A broken card, or somebody's own: its reader is not held for ever. */
  @Test
  void anAnswerWithoutAnEndIsGivenUp() {
    AtomicInteger asked = new AtomicInteger();
    CardChannel endless =
        new CardChannel() {
          @Override
          public byte[] transmit(byte[] command) {
            if (asked.incrementAndGet() > 100_000) {
              throw new AssertionError("asked for ever");
            }
            return new byte[] {0x61, 0x10};
          }

          @Override
          public void powerCycle() {
            // nothing helps
          }

          @Override
          public boolean release() {
            return false;
          }
        };
    CardException given =
        assertThrows(CardException.class, () -> new JpkiApplication(endless).identify());
    assertEquals(CardOutcome.UNREADABLE, given.outcome());
  }

  @Test
  void aReadOfTheWrongLengthIsRepeatedWithTheRightOne() throws Exception {
    T0 reader = new T0(true);
    assertArrayEquals(
        TestCards.HOLDER.certificate().getEncoded(), new JpkiApplication(reader).certificate());
    assertTrue(reader.corrected > 0);
  }

  @Test
  void aPinIsNeverSentASecondTimeWhateverTheReaderAsksFor() {
    List<byte[]> pins = new ArrayList<>();
    CardChannel odd =
        new CardChannel() {
          @Override
          public byte[] transmit(byte[] command) {
            if (command[1] == 0x20 && command.length > 4) {
              pins.add(command.clone());
              return new byte[] {0x6C, 0x31};
            }
            return card.process(command);
          }

          @Override
          public void powerCycle() {
            card.powerOff();
          }

          @Override
          public boolean release() {
            return false;
          }
        };
    char[] pin = "1234".toCharArray();
    assertThrows(
        CardException.class, () -> new JpkiApplication(odd).authenticate(pin, CHALLENGE, false));
    assertEquals(1, pins.size());
  }

  /** Between the card and us. */
  private final class T0 implements CardChannel {
    private static final int PIECE = 100;
    private final boolean knowsLength;
    private byte[] rest = new byte[0];
    private int fetched;
    private int corrected;

    T0(boolean knowsLength) {
      this.knowsLength = knowsLength;
    }

    @Override
    public byte[] transmit(byte[] command) {
      CommandGate.require(command);
      if ((command[1] & 0xFF) == 0xC0) {
        fetched++;
        byte[] piece = Arrays.copyOf(rest, Math.min(rest.length, command[4] & 0xFF));
        rest = Arrays.copyOfRange(rest, piece.length, rest.length);
        return ended(piece);
      }
      byte[] answer = card.process(command);
      int data = answer.length - 2;
      if (knowsLength && (command[1] & 0xFF) == 0xB0 && command[4] == 0) {
        corrected++;
        return new byte[] {0x6C, (byte) PIECE};
      }
      if (knowsLength || data == 0) {
        return answer;
      }
      rest = Arrays.copyOf(answer, data);
      return ended(new byte[0]);
    }

    private byte[] ended(byte[] piece) {
      byte[] whole = Arrays.copyOf(piece, piece.length + 2);
      whole[piece.length] = (byte) (rest.length == 0 ? 0x90 : 0x61);
      whole[piece.length + 1] = (byte) Math.min(rest.length, PIECE);
      return whole;
    }

    @Override
    public void powerCycle() {
      card.powerOff();
      rest = new byte[0];
    }

    @Override
    public boolean release() {
      return false;
    }
  }
}
