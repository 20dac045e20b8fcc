package jp.madoguchi.reader.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.line.LineMessage.Acknowledged;
import jp.madoguchi.reader.line.LineMessage.AgentRefused;
import jp.madoguchi.reader.line.LineMessage.Alive;
import jp.madoguchi.reader.line.LineMessage.Call;
import jp.madoguchi.reader.line.LineMessage.Failure;
import jp.madoguchi.reader.line.LineMessage.Filler;
import jp.madoguchi.reader.line.LineMessage.Happened;
import jp.madoguchi.reader.line.LineMessage.Hello;
import jp.madoguchi.reader.line.LineMessage.Operation;
import jp.madoguchi.reader.line.LineMessage.OperationAnswer;
import jp.madoguchi.reader.line.LineMessage.Present;
import jp.madoguchi.reader.line.LineMessage.ReaderReport;
import jp.madoguchi.reader.line.LineMessage.Welcome;
import jp.madoguchi.reader.line.LineMessage.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineMessageTest {
  private static final String READER = "リーダー 00 00";

  static Stream<LineMessage> messages() {
    return Stream.of(
        new Hello(1, UUID.randomUUID()),
        new Welcome(1, 1000, 3000),
        new AgentRefused("certificate revoked"),
        new Happened(7, 1234, What.CARD_INSERTED, READER, ""),
        new Happened(Long.MAX_VALUE, 0, What.SERVICE_GONE, READER, "no service"),
        new Acknowledged(7),
        new Present(List.of()),
        new Present(
            List.of(
                new ReaderReport(READER, What.READER_UP, 7),
                new ReaderReport("b", What.READER_DOWN, 0))),
        new Alive(),
        new Failure(3, CardOutcome.PIN_WRONG, 2, "refused"),
        new Failure(3, CardOutcome.NO_CARD, -1, "no card"));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void whatIsWrittenIsRead(LineMessage message) throws IOException {
    assertEquals(message, reader(written(message)).read());
  }

  @Test
  void aCallCarriesThePinOnceAndZerosAsLongAsItself() throws IOException {
    Call call = call("1234".getBytes());
    byte[] bytes = written(call);
    LineReader reader = reader(bytes);
    Call read = (Call) reader.read();
    assertArrayEquals(call.pin(), read.pin());
    assertArrayEquals(call.challenge(), read.challenge());
    assertEquals(Operation.AUTHENTICATE, read.operation());
    assertTrue(read.staffConfirmed());
    int frame = 4 + ByteBuffer.wrap(bytes).getInt();
    assertEquals(frame, ((Filler) reader.read()).length());
    assertEquals(2 * frame + 5, bytes.length);
  }

  @Test
  void certificateAndSignatureCome() throws IOException {
    byte[] certificate = new byte[8192];
    new Random(1).nextBytes(certificate);
    byte[] signature = {1, 2, 3};
    OperationAnswer read =
        (OperationAnswer) reader(written(new OperationAnswer(9, certificate, signature))).read();
    assertEquals(9, read.call());
    assertArrayEquals(certificate, read.data());
    assertArrayEquals(signature, read.signature());
  }

  @Test
  void neitherPinNorChallengeIsPrinted() {
    Call call = call("7391".getBytes());
    assertFalse(call.toString().contains("7391") || call.toString().contains("[" + "55"));
    call.wipe();
    assertArrayEquals(new byte[4], call.pin());
  }

  @Test
  void anOutcomeThatOnlyANewerAgentKnowsIsNoUseOfTheCard() throws IOException {
    byte[] bytes = written(new Failure(3, CardOutcome.NO_CARD, -1, ""));
    int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("NO_CARD");
    bytes[at] = 'X';
    assertEquals(CardOutcome.UNREADABLE, ((Failure) reader(bytes).read()).outcome());
  }

  @Test
  void whatIsNoMessageEndsTheLine() {
    refused(0, new byte[0]);
    refused(16 * 1024 + 1, new byte[16 * 1024 + 1]);
    refused(-1, new byte[8]);
    refused(1, new byte[] {99}); // no such type
    refused(2, new byte[] {4, 0}); // ends too early
    refused(10, new byte[] {4, 0, 0, 0, 0, 0, 0, 0, 7, 1}); // one byte too many
    refused(3, new byte[] {2, 0x7F, 0x7F}); // a text longer than the message
    refused(3, new byte[] {5, 0x7F, 0x7F}); // too many readers
  }

  @Test
  void aTextForPeopleIsCutInsteadOfRefused() throws IOException {
    String longText = "長".repeat(1000);
    AgentRefused read = (AgentRefused) reader(written(new AgentRefused(longText))).read();
    assertTrue(longText.startsWith(read.reason()) && read.reason().length() > 100);
  }

  @Test
  void aMessageThatStopsInTheMiddleIsAnEnd() throws IOException {
    byte[] bytes = written(new AgentRefused("certificate revoked"));
    for (int i = 0; i < bytes.length; i++) {
      LineReader reader = reader(Arrays.copyOf(bytes, i));
      assertThrows(EOFException.class, reader::read);
    }
  }

  @Test
  void randomBytesNeverDoMoreThanEndTheLine() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      byte[] body = new byte[1 + random.nextInt(60)];
      random.nextBytes(body);
      body[0] = (byte) random.nextInt(12);
      try {
        reader(framed(body.length, body)).read();
      } catch (IOException e) {
        // as it should be
      }
    }
  }

  private static void refused(int length, byte[] body) {
    assertThrows(LineFormatException.class, () -> reader(framed(length, body)).read());
  }

  private static byte[] framed(int length, byte[] body) {
    return ByteBuffer.allocate(4 + body.length).putInt(length).put(body).array();
  }

  private static Call call(byte[] pin) {
    byte[] challenge = new byte[32];
    Arrays.fill(challenge, (byte) 0x55);
    return new Call(5, 6, Operation.AUTHENTICATE, READER, pin, challenge, true);
  }

  private static byte[] written(LineMessage message) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new LineWriter(out).write(message);
    return out.toByteArray();
  }

  private static LineReader reader(byte[] bytes) {
    return new LineReader(new ByteArrayInputStream(bytes));
  }
}
