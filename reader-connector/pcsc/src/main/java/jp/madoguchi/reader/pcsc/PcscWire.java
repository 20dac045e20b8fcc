package jp.madoguchi.reader.pcsc;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Requests and answers of the PC/SC service's protocol, whatever they mean: numbers are 32 bits in
 * native order; a request is its length, its command and its body. Every exchange is timed.
 */
final class PcscWire implements Closeable {
  private static final int HEADER_LENGTH = 8;
  private static final int LONGEST_REQUEST = 512;
  static final int LONGEST_ANSWER = 65_538;

  private final SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
  private final Watchdog watchdog;
  private final Duration limit;

  /** Outside the heap and wiped after every request: it carries PINs. */
  private final ByteBuffer out =
      ByteBuffer.allocateDirect(LONGEST_REQUEST).order(ByteOrder.nativeOrder());

  PcscWire(Watchdog watchdog, Duration limit) throws IOException {
    this.watchdog = watchdog;
    this.limit = limit;
  }

  /** Timed as well: a service that hangs takes no more connections once its queue is full. */
  void connect(Path socket) throws IOException {
    timed("connection", () -> channel.connect(UnixDomainSocketAddress.of(socket)));
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  /** The header of a request; the caller adds the body before anything else is requested. */
  ByteBuffer request(int command, int bodyLength) {
    return out.clear().putInt(bodyLength).putInt(command);
  }

  /** Sends a request without body while another thread may be waiting for an answer. */
  void signal(int command) throws IOException {
    ByteBuffer own = ByteBuffer.allocateDirect(HEADER_LENGTH).order(ByteOrder.nativeOrder());
    send(own.putInt(0).putInt(command));
  }

  /** Sends a request and takes the answer, which has the form of the request's body. */
  ByteBuffer call(String name, ByteBuffer request) throws IOException {
    int answerLength = request.getInt(0);
    return timed(
        name,
        () -> {
          send(request);
          return receive(answerLength);
        });
  }

  /**
   * Runs an exchange within the limit.
   *
   * @throws PcscTimeoutException when it took longer; the connection is closed then
   */
  <T, E extends Exception> T timed(String name, WireExchange<T, E> exchange) throws IOException, E {
    try (Watchdog.Watch watch = watchdog.watch(this, limit)) {
      try {
        return exchange.run();
      } catch (IOException e) {
        throw watch.expired() ? new PcscTimeoutException(name, e) : e;
      }
    }
  }

  void send(ByteBuffer request) throws IOException {
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

  ByteBuffer receive(int length) throws IOException {
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

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Something sent and something received. */
  interface WireExchange<T, E extends Exception> {
    T run() throws IOException, E;
  }
}
