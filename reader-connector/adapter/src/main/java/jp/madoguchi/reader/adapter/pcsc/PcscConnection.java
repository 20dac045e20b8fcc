package jp.madoguchi.reader.adapter.pcsc;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.reader.adapter.card.CommandGate;

/**
 * A connection to the PC/SC service (pcscd) in the service's own protocol, version 4:4, which
 * pcsc-lite 1.8.24 to 2.5 accept. Numbers are 32 bits in native order; a request is its length, its
 * command and its body; the answer has the body's form.
 *
 * <p>This protocol rather than {@code javax.smartcardio}: that one never recovers after the service
 * restarts, cannot be timed out, and cannot power a card off, without which a verified PIN stays
 * valid for the next session.
 *
 * <p>Every call but {@link #awaitChange()} is timed; when time is up the connection is closed and a
 * {@link PcscTimeoutException} thrown.
 */
public final class PcscConnection implements Closeable {
  private static final int MAJOR = 4;
  private static final int MINOR = 4;

  private static final int ESTABLISH_CONTEXT = 0x01;
  private static final int CONNECT = 0x04;
  private static final int RECONNECT = 0x05;
  private static final int DISCONNECT = 0x06;
  private static final int TRANSMIT = 0x09;
  private static final int VERSION = 0x11;
  private static final int WAIT_CHANGE = 0x13;
  private static final int STOP_WAITING = 0x14;

  private static final int SCOPE_SYSTEM = 2;
  private static final int EXCLUSIVE = 1;
  private static final int ANY_PROTOCOL = 3;
  private static final int LEAVE_CARD = 0;
  private static final int UNPOWER_CARD = 2;
  private static final int PCI_LENGTH = 16;
  private static final int LONGEST_ANSWER = 65_538;

  private static final int READERS = 16;
  private static final int READER_STATE_LENGTH = 184;
  private static final int NAME_LENGTH = 128;
  private static final int ATR_OFFSET = NAME_LENGTH + 12;
  private static final int ATR_LENGTH_OFFSET = ATR_OFFSET + 36;
  private static final int LONGEST_ATR = 33;
  private static final int CARD_PRESENT = 0x0004;

  private final SocketChannel channel;
  private final Watchdog watchdog;
  private final Duration limit;

  /** Outside the heap and wiped after every request: it carries PINs. */
  private final ByteBuffer out = ByteBuffer.allocateDirect(512).order(ByteOrder.nativeOrder());

  private int context;

  private PcscConnection(SocketChannel channel, Watchdog watchdog, Duration limit) {
    this.channel = channel;
    this.watchdog = watchdog;
    this.limit = limit;
  }

  /**
   * Connects.
   *
   * @param limit how long each call may take
   * @throws IOException when the service is not there, or speaks another protocol; the message is
   *     fit for the fault list
   */
  public static PcscConnection open(Path socket, Watchdog watchdog, Duration limit)
      throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    PcscConnection connection = new PcscConnection(channel, watchdog, limit);
    try {
      channel.connect(UnixDomainSocketAddress.of(socket));
      connection.agreeOnVersion();
      connection.establish();
      return connection;
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private void agreeOnVersion() throws IOException {
    ByteBuffer answer = call("version", request(VERSION, 12).putInt(MAJOR).putInt(MINOR).putInt(0));
    if (answer.getInt(8) != 0) {
      throw new IOException(
          "the PC/SC service speaks protocol %d:%d and not %d:%d"
              .formatted(answer.getInt(0), answer.getInt(4), MAJOR, MINOR));
    }
  }

  private void establish() throws IOException {
    ByteBuffer answer =
        call("establish", request(ESTABLISH_CONTEXT, 12).putInt(SCOPE_SYSTEM).putInt(0).putInt(0));
    if (answer.getInt(8) != 0) {
      throw new IOException(
          "the PC/SC service gives no context: 0x%08X".formatted(answer.getInt(8)));
    }
    context = answer.getInt(4);
  }

  /** Whether the connection still stands, as far as is known without asking. */
  public boolean isOpen() {
    return channel.isOpen();
  }

  /**
   * Takes the card on a reader, so that no other program can reach it.
   *
   * @return the card, for the other calls
   */
  public TakenCard take(String reader) throws IOException, PcscException {
    byte[] name = reader.getBytes(StandardCharsets.UTF_8);
    ByteBuffer request = request(CONNECT, 24 + NAME_LENGTH).putInt(context).put(name);
    request.put(new byte[NAME_LENGTH - name.length]);
    request.putInt(EXCLUSIVE).putInt(ANY_PROTOCOL).putInt(0).putInt(0).putInt(0);
    ByteBuffer answer = call("connect", request);
    require("connect", answer.getInt(20 + NAME_LENGTH));
    return new TakenCard(answer.getInt(12 + NAME_LENGTH), answer.getInt(16 + NAME_LENGTH));
  }

  /** Takes the card's power away and gives it back: the card forgets a verified PIN. */
  public TakenCard powerCycle(TakenCard card) throws IOException, PcscException {
    ByteBuffer request = request(RECONNECT, 24).putInt(card.handle()).putInt(EXCLUSIVE);
    request.putInt(ANY_PROTOCOL).putInt(UNPOWER_CARD).putInt(0).putInt(0);
    ByteBuffer answer = call("reconnect", request);
    require("reconnect", answer.getInt(20));
    return new TakenCard(card.handle(), answer.getInt(16));
  }

  /** Powers the card off and gives it back. */
  public void release(TakenCard card) throws IOException, PcscException {
    disconnect(card, UNPOWER_CARD);
  }

  /**
   * Gives back a card that has been pulled away. Powering it off would make the service note that
   * no card is there without telling its own watch, which then overlooks a card that is put down
   * within its next look (400 ms): the reader would be deaf until that one is taken away again.
   */
  public void leave(TakenCard card) throws IOException, PcscException {
    disconnect(card, LEAVE_CARD);
  }

  private void disconnect(TakenCard card, int disposition) throws IOException, PcscException {
    ByteBuffer request = request(DISCONNECT, 12);
    request.putInt(card.handle()).putInt(disposition).putInt(0);
    require("disconnect", call("disconnect", request).getInt(8));
  }

  /**
   * Sends a command to the card.
   *
   * @return data and status word; empty when the card went away inside the command
   * @throws SecurityException when the command is not one that a card may be sent
   */
  public byte[] transmit(TakenCard card, byte[] command) throws IOException, PcscException {
    CommandGate.require(command);
    ByteBuffer request = request(TRANSMIT, 32);
    request.putInt(card.handle()).putInt(card.protocol()).putInt(PCI_LENGTH).putInt(command.length);
    request.putInt(card.protocol()).putInt(PCI_LENGTH).putInt(LONGEST_ANSWER).putInt(0);
    request.put(command);
    try (Watchdog.Watch watch = watchdog.watch(this, limit)) {
      try {
        send(request);
        ByteBuffer answer = receive(32);
        require("transmit", answer.getInt(28));
        return receive(answer.getInt(24)).array();
      } catch (IOException e) {
        throw watch.expired() ? new PcscTimeoutException("transmit", e) : e;
      }
    }
  }

  /** The readers as they are now; from here on {@link #awaitChange()} notices a change. */
  public List<ReaderSlot> readersAndWatch() throws IOException {
    try (Watchdog.Watch watch = watchdog.watch(this, limit)) {
      try {
        send(request(WAIT_CHANGE, 0));
        return slots(receive(READERS * READER_STATE_LENGTH));
      } catch (IOException e) {
        throw watch.expired() ? new PcscTimeoutException("list of readers", e) : e;
      }
    }
  }

  /** Blocks until something changed at a reader, or {@link #stopWaiting()}, or the end. */
  public void awaitChange() throws IOException {
    receive(8);
  }

  /** Ends {@link #awaitChange()} of another thread, if the service is alive. */
  public void stopWaiting() throws IOException {
    send(request(STOP_WAITING, 0));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** The header of a request; the caller adds the body before anything else is requested. */
  private ByteBuffer request(int command, int bodyLength) {
    ByteBuffer buffer =
        command == STOP_WAITING
            ? ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder())
            : out.clear();
    return buffer.putInt(bodyLength).putInt(command);
  }

  private ByteBuffer call(String name, ByteBuffer request) throws IOException {
    int answerLength = request.getInt(0);
    try (Watchdog.Watch watch = watchdog.watch(this, limit)) {
      try {
        send(request);
        return receive(answerLength);
      } catch (IOException e) {
        throw watch.expired() ? new PcscTimeoutException(name, e) : e;
      }
    }
  }

  private void send(ByteBuffer request) throws IOException {
    request.flip();
    try {
      // one thread may ask to stop the waiting of another
      synchronized (channel) {
        while (request.hasRemaining()) {
          channel.write(request);
        }
      }
    } finally {
      for (int i = 0; i < request.limit(); i++) {
        request.put(i, (byte) 0);
      }
    }
  }

  private ByteBuffer receive(int length) throws IOException {
    if (length < 0 || length > LONGEST_ANSWER) {
      throw new IOException("the PC/SC service announced an answer of " + length + " bytes");
    }
    ByteBuffer in = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
    while (in.hasRemaining()) {
      if (channel.read(in) < 0) {
        throw new EOFException("the PC/SC service closed the connection");
      }
    }
    return in.flip();
  }

  private static void require(String request, int code) throws PcscException {
    if (code != 0) {
      throw new PcscException(request, code);
    }
  }

  private static List<ReaderSlot> slots(ByteBuffer states) {
    List<ReaderSlot> slots = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      ByteBuffer state =
          states.slice(i * READER_STATE_LENGTH, READER_STATE_LENGTH).order(ByteOrder.nativeOrder());
      String name = name(state);
      if (!name.isEmpty()) {
        boolean poweredUp = state.getInt(ATR_LENGTH_OFFSET) <= LONGEST_ATR;
        boolean present = (state.getInt(NAME_LENGTH + 4) & CARD_PRESENT) != 0;
        slots.add(new ReaderSlot(name, state.getInt(NAME_LENGTH), present && poweredUp));
      }
    }
    return slots;
  }

  private static String name(ByteBuffer state) {
    byte[] name = new byte[NAME_LENGTH];
    state.get(0, name);
    int end = 0;
    while (end < name.length && name[end] != 0) {
      end++;
    }
    return new String(name, 0, end, StandardCharsets.UTF_8);
  }

  /**
   * A card that this connection holds.
   *
   * @param handle the service's number for it
   * @param protocol T=0 (1) or T=1 (2)
   */
  public record TakenCard(int handle, int protocol) {}
}
