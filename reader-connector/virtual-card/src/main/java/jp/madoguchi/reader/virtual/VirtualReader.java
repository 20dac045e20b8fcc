package jp.madoguchi.reader.virtual;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import jdk.net.ExtendedSocketOptions;

/**
 * A place of a vpcd reader where a virtual card can be put. The card stays there when the PC/SC
 * service dies, as a real one would, and is found again by the next service on the same port.
 */
public final class VirtualReader {
  private static final int POWER_OFF = 0;
  private static final int POWER_ON = 1;
  private static final int RESET = 2;
  private static final int GET_ATR = 4;
  private static final long RETRY_NANOS = 20_000_000;

  private final String name;
  private final int port;
  private Placing placing;

  /**
   * @param name the reader's name at the PC/SC service
   * @param port of 127.0.0.1 where vpcd waits for this reader's card
   */
  public VirtualReader(String name, int port) {
    this.name = name;
    this.port = port;
  }

  /** The reader's name at the PC/SC service. */
  public String name() {
    return name;
  }

  /** The card that lies there. */
  public synchronized Optional<JpkiCard> card() {
    return Optional.ofNullable(placing).map(p -> p.card);
  }

  /**
   * Puts a card on the reader. The service notices within its poll of 400 ms.
   *
   * @throws IllegalStateException when a card lies there already
   */
  public synchronized void put(JpkiCard card) {
    if (placing != null) {
      throw new IllegalStateException("a card already lies on " + name);
    }
    placing = new Placing(card);
    Thread thread = new Thread(placing, "virtual-card-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes the card away; harmless when there is none. */
  public synchronized void remove() {
    if (placing != null) {
      placing.end();
      placing = null;
    }
  }

  /**
   * The card that lies there will be pulled away instead of answering the command after {@code
   * more} others.
   */
  public synchronized void pullInsideCommand(int more) {
    if (placing == null) {
      throw new IllegalStateException("no card lies on " + name);
    }
    placing.answersBeforePull = more;
  }

  /** One card from being put down to being taken away. */
  private final class Placing implements Runnable {
    private final JpkiCard card;
    private volatile boolean ended;
    private volatile Socket socket;
    private volatile int answersBeforePull = Integer.MAX_VALUE;

    Placing(JpkiCard card) {
      this.card = card;
    }

    void end() {
      ended = true;
      closeQuietly(socket);
    }

    @Override
    public void run() {
      while (!ended) {
        try (Socket connection = new Socket()) {
          socket = connection;
          connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
          serve(connection);
        } catch (IOException e) {
          // the service is not there (yet, or any more): the card keeps lying on the reader
          LockSupport.parkNanos(RETRY_NANOS);
        } finally {
          card.powerOff();
        }
      }
    }

    private void serve(Socket connection) throws IOException {
      DataInputStream in = new DataInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      while (!ended) {
        // vpcd sends length and data in two writes: with a delayed acknowledgement each costs 44 ms
        connection.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        int length = in.readUnsignedShort();
        connection.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        byte[] frame = in.readNBytes(length);
        if (length == 1) {
          control(frame[0], out);
        } else if (!command(frame, out)) {
          return;
        }
      }
    }

    private void control(int code, OutputStream out) throws IOException {
      switch (code) {
        case POWER_OFF, POWER_ON -> card.powerOff();
        case RESET -> card.reset();
        case GET_ATR -> send(card.atr(), out);
        default -> throw new IOException("vpcd sent an unknown control frame");
      }
    }

    private boolean command(byte[] frame, OutputStream out) throws IOException {
      if (answersBeforePull-- <= 0) {
        synchronized (VirtualReader.this) {
          ended = true;
          if (placing == this) {
            placing = null;
          }
        }
        return false;
      }
      byte[] answer = card.process(frame);
      LockSupport.parkNanos(card.quirks().delay().toNanos());
      send(answer, out);
      return true;
    }
  }

  private static void send(byte[] data, OutputStream out) throws IOException {
    byte[] frame = new byte[data.length + 2];
    frame[0] = (byte) (data.length >> 8);
    frame[1] = (byte) data.length;
    System.arraycopy(data, 0, frame, 2, data.length);
    out.write(frame);
    out.flush();
  }

  private static void closeQuietly(Socket socket) {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException("a socket that does not close", e);
      }
    }
  }
}
