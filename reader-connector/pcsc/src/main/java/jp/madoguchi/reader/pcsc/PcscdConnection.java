package jp.madoguchi.reader.pcsc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.reader.card.CommandGate;

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
final class PcscdConnection implements PcscConnection {
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

  static final int NAME_LENGTH = 128;

  private final PcscWire wire;
  private int context;

  private PcscdConnection(PcscWire wire) {
    this.wire = wire;
  }

  /**
   * Connects.
   *
   * @param limit how long each call may take
   * @throws IOException when the service is not there, or speaks another protocol; the message is
   *     fit for the fault list
   */
  static PcscConnection open(Path socket, Watchdog watchdog, Duration limit) throws IOException {
    PcscdConnection connection = new PcscdConnection(new PcscWire(watchdog, limit));
    try {
      connection.wire.connect(socket);
      connection.agreeOnVersion();
      connection.establish();
      return connection;
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private void agreeOnVersion() throws IOException {
    ByteBuffer answer =
        wire.call("version", wire.request(VERSION, 12).putInt(MAJOR).putInt(MINOR).putInt(0));
    if (answer.getInt(8) != 0) {
      throw new IOException(
          "the PC/SC service speaks protocol %d:%d and not %d:%d"
              .formatted(answer.getInt(0), answer.getInt(4), MAJOR, MINOR));
    }
  }

  private void establish() throws IOException {
    ByteBuffer answer =
        wire.call(
            "establish",
            wire.request(ESTABLISH_CONTEXT, 12).putInt(SCOPE_SYSTEM).putInt(0).putInt(0));
    if (answer.getInt(8) != 0) {
      throw new IOException(
          "the PC/SC service gives no context: 0x%08X".formatted(answer.getInt(8)));
    }
    context = answer.getInt(4);
  }

  @Override
  public boolean isOpen() {
    return wire.isOpen();
  }

  @Override
  public Handle take(String reader) throws IOException, PcscException {
    byte[] name = reader.getBytes(StandardCharsets.UTF_8);
    ByteBuffer request = wire.request(CONNECT, 24 + NAME_LENGTH).putInt(context).put(name);
    request.put(new byte[NAME_LENGTH - name.length]);
    request.putInt(EXCLUSIVE).putInt(ANY_PROTOCOL).putInt(0).putInt(0).putInt(0);
    ByteBuffer answer = wire.call("connect", request);
    require("connect", answer.getInt(20 + NAME_LENGTH));
    return new Handle(answer.getInt(12 + NAME_LENGTH), answer.getInt(16 + NAME_LENGTH));
  }

  @Override
  public Handle powerCycle(Handle card) throws IOException, PcscException {
    ByteBuffer request = wire.request(RECONNECT, 24).putInt((int) card.number()).putInt(EXCLUSIVE);
    request.putInt(ANY_PROTOCOL).putInt(UNPOWER_CARD).putInt(0).putInt(0);
    ByteBuffer answer = wire.call("reconnect", request);
    require("reconnect", answer.getInt(20));
    return new Handle(card.number(), answer.getInt(16));
  }

  @Override
  public void release(Handle card) throws IOException, PcscException {
    disconnect(card, UNPOWER_CARD);
  }

  @Override
  public void leave(Handle card) throws IOException, PcscException {
    disconnect(card, LEAVE_CARD);
  }

  private void disconnect(Handle card, int disposition) throws IOException, PcscException {
    ByteBuffer request = wire.request(DISCONNECT, 12);
    request.putInt((int) card.number()).putInt(disposition).putInt(0);
    require("disconnect", wire.call("disconnect", request).getInt(8));
  }

  @Override
  public byte[] transmit(Handle card, byte[] command) throws IOException, PcscException {
    CommandGate.require(command);
    ByteBuffer request = wire.request(TRANSMIT, 32);
    request
        .putInt((int) card.number())
        .putInt(card.protocol())
        .putInt(PCI_LENGTH)
        .putInt(command.length);
    request.putInt(card.protocol()).putInt(PCI_LENGTH).putInt(PcscWire.LONGEST_ANSWER).putInt(0);
    request.put(command);
    return wire.timed(
        "transmit",
        () -> {
          wire.send(request);
          ByteBuffer answer = wire.receive(32);
          require("transmit", answer.getInt(28));
          return wire.receive(answer.getInt(24)).array();
        });
  }

  @Override
  public List<ReaderSlot> readersAndWatch() throws IOException {
    return wire.timed(
        "list of readers",
        () -> {
          wire.send(wire.request(WAIT_CHANGE, 0));
          return ReaderStates.slots(wire.receive(ReaderStates.LENGTH));
        });
  }

  @Override
  public void awaitChange() throws IOException {
    wire.receive(8);
  }

  @Override
  public void stopWaiting() throws IOException {
    wire.signal(STOP_WAITING);
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }

  private static void require(String request, int code) throws PcscException {
    if (code != 0) {
      throw new PcscException(request, code);
    }
  }
}
