package jp.madoguchi.reader.line;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.madoguchi.reader.line.LineMessage.Acknowledged;
import jp.madoguchi.reader.line.LineMessage.AgentRefused;
import jp.madoguchi.reader.line.LineMessage.Alive;
import jp.madoguchi.reader.line.LineMessage.Call;
import jp.madoguchi.reader.line.LineMessage.Failure;
import jp.madoguchi.reader.line.LineMessage.Filler;
import jp.madoguchi.reader.line.LineMessage.Happened;
import jp.madoguchi.reader.line.LineMessage.Hello;
import jp.madoguchi.reader.line.LineMessage.Lead;
import jp.madoguchi.reader.line.LineMessage.OperationAnswer;
import jp.madoguchi.reader.line.LineMessage.Present;
import jp.madoguchi.reader.line.LineMessage.ReaderReport;
import jp.madoguchi.reader.line.LineMessage.Welcome;

/**
 * Writes messages: length of what follows (4 bytes), type (1 byte), fields. Numbers are big-endian;
 * bytes and texts (UTF-8) come behind their length (2 bytes). Safe for several threads.
 */
public final class LineWriter {
  private static final int HEADER = 4;

  private final OutputStream out;

  /** One message at a time, wiped after it: it carries PINs. */
  private final ByteBuffer buffer = ByteBuffer.allocate(HEADER + LineType.LONGEST);

  public LineWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes one message. */
  public synchronized void write(LineMessage message) throws IOException {
    buffer.clear().position(HEADER);
    try {
      put(message);
      buffer.putInt(0, buffer.position() - HEADER);
      out.write(buffer.array(), 0, buffer.position());
      out.flush();
    } finally {
      Arrays.fill(buffer.array(), 0, buffer.position(), (byte) 0);
    }
    if (message instanceof Call call && call.pin().length > 0) {
      write(new Filler(buffer.position()));
    }
  }

  private void put(LineMessage message) {
    buffer.put((byte) LineType.of(message).ordinal());
    if (message instanceof Hello m) {
      buffer.putShort((short) m.version());
      buffer.putLong(m.instance().getMostSignificantBits());
      buffer.putLong(m.instance().getLeastSignificantBits());
    } else if (message instanceof Welcome m) {
      buffer.putShort((short) m.version()).putInt(m.aliveMillis()).putInt(m.silentMillis());
    } else if (message instanceof AgentRefused m) {
      text(m.reason());
    } else if (message instanceof Happened m) {
      buffer.putLong(m.sequence()).putLong(m.ageMicros()).put((byte) m.what().ordinal());
      text(m.reader());
      text(m.detail());
    } else if (message instanceof Acknowledged m) {
      buffer.putLong(m.sequence());
    } else if (message instanceof Present m) {
      buffer.putShort((short) m.readers().size());
      m.readers().forEach(this::place);
    } else if (message instanceof Call m) {
      call(m);
    } else if (message instanceof OperationAnswer m) {
      buffer.putInt(m.call());
      bytes(m.data());
      bytes(m.signature());
    } else if (message instanceof Failure m) {
      buffer.putInt(m.call()).put((byte) m.triesLeft());
      text(m.outcome().name());
      text(m.detail());
    } else if (message instanceof Lead m) {
      buffer.putLong(m.turn());
    } else if (message instanceof Filler m) {
      buffer.put(new byte[m.length()]);
    } else if (!(message instanceof Alive)) {
      throw new IllegalArgumentException("cannot write " + message);
    }
  }

  private void place(ReaderReport place) {
    text(place.reader());
    buffer.put((byte) place.state().ordinal()).putLong(place.card());
  }

  private void call(Call call) {
    buffer.putInt(call.call()).putInt(call.session()).put((byte) call.operation().ordinal());
    text(call.reader());
    bytes(call.pin());
    bytes(call.challenge());
    buffer.put((byte) (call.staffConfirmed() ? 1 : 0));
  }

  private void bytes(byte[] bytes) {
    buffer.putShort((short) bytes.length).put(bytes);
  }

  /** A text for people is cut to what every message has room for. */
  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    bytes(bytes.length <= LineType.LONGEST_TEXT ? bytes : cut(text));
  }

  private static byte[] cut(String text) {
    return text.codePoints()
        .limit(LineType.LONGEST_TEXT / 4)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
