package jp.madoguchi.reader.line;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.line.LineMessage.Acknowledged;
import jp.madoguchi.reader.line.LineMessage.AgentRefused;
import jp.madoguchi.reader.line.LineMessage.Alive;
import jp.madoguchi.reader.line.LineMessage.Call;
import jp.madoguchi.reader.line.LineMessage.Failure;
import jp.madoguchi.reader.line.LineMessage.Filler;
import jp.madoguchi.reader.line.LineMessage.Happened;
import jp.madoguchi.reader.line.LineMessage.Hello;
import jp.madoguchi.reader.line.LineMessage.Lead;
import jp.madoguchi.reader.line.LineMessage.Operation;
import jp.madoguchi.reader.line.LineMessage.OperationAnswer;
import jp.madoguchi.reader.line.LineMessage.Present;
import jp.madoguchi.reader.line.LineMessage.ReaderReport;
import jp.madoguchi.reader.line.LineMessage.Welcome;
import jp.madoguchi.reader.line.LineMessage.What;

/** Reads what {@link LineWriter} writes; trusts nothing. For one thread. */
public final class LineReader {
  private final DataInputStream in;

  public LineReader(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /**
   * Waits for the next message.
   *
   * @throws LineFormatException when it is none, or too long
   * @throws IOException when the line is lost or silent
   */
  public LineMessage read() throws IOException {
    int length = in.readInt();
    if (length < 1 || length > LineType.LONGEST) {
      throw new LineFormatException("a message of " + length + " bytes");
    }
    byte[] body = new byte[length];
    try {
      in.readFully(body);
      ByteBuffer buffer = ByteBuffer.wrap(body);
      LineMessage message = message(value(LineType.values(), buffer.get()), buffer);
      if (buffer.hasRemaining()) {
        throw new LineFormatException("a message with " + buffer.remaining() + " bytes too many");
      }
      return message;
    } catch (BufferUnderflowException e) {
      throw new LineFormatException("a message that ends too early");
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  private static LineMessage message(LineType type, ByteBuffer in) throws IOException {
    return switch (type) {
      case HELLO -> new Hello(in.getShort(), new UUID(in.getLong(), in.getLong()));
      case WELCOME -> new Welcome(in.getShort(), in.getInt(), in.getInt());
      case REFUSED -> new AgentRefused(text(in));
      case HAPPENED ->
          new Happened(
              in.getLong(), in.getLong(), value(What.values(), in.get()), text(in), text(in));
      case ACKNOWLEDGED -> new Acknowledged(in.getLong());
      case PRESENT -> new Present(places(in));
      case ALIVE -> new Alive();
      case CALL ->
          new Call(
              in.getInt(),
              in.getInt(),
              value(Operation.values(), in.get()),
              text(in),
              bytes(in),
              bytes(in),
              in.get() != 0);
      case ANSWER -> new OperationAnswer(in.getInt(), bytes(in), bytes(in));
      case FAILURE -> failure(in);
      case FILLER -> filler(in);
      case LEAD -> new Lead(in.getLong());
    };
  }

  private static Failure failure(ByteBuffer in) throws IOException {
    int call = in.getInt();
    int triesLeft = in.get();
    return new Failure(call, outcome(text(in)), triesLeft, text(in));
  }

  /** By name; one that only a newer program knows is no use of the card in any case. */
  private static CardOutcome outcome(String name) {
    for (CardOutcome outcome : CardOutcome.values()) {
      if (outcome.name().equals(name)) {
        return outcome;
      }
    }
    return CardOutcome.UNREADABLE;
  }

  private static Filler filler(ByteBuffer in) {
    int length = in.remaining();
    in.position(in.limit());
    return new Filler(length);
  }

  private static List<ReaderReport> places(ByteBuffer in) throws IOException {
    int count = in.getShort();
    if (count < 0 || count > Present.MOST_READERS) {
      throw new LineFormatException(count + " readers");
    }
    List<ReaderReport> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(new ReaderReport(text(in), value(What.values(), in.get()), in.getLong()));
    }
    return places;
  }

  private static String text(ByteBuffer in) throws IOException {
    byte[] bytes = bytes(in);
    if (bytes.length > LineType.LONGEST_TEXT) {
      throw new LineFormatException("a text of " + bytes.length + " bytes");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(ByteBuffer in) throws IOException {
    int length = in.getShort() & 0xFFFF;
    if (length > in.remaining()) {
      throw new LineFormatException("a field of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static <T> T value(T[] values, byte number) throws IOException {
    if (number < 0 || number >= values.length) {
      throw new LineFormatException("number " + number + " where there are " + values.length);
    }
    return values[number];
  }
}
