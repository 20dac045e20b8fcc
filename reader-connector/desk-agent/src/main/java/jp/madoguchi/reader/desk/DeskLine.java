package jp.madoguchi.reader.desk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import jp.madoguchi.reader.desk.EventLog.Noted;
import jp.madoguchi.reader.line.LineMessage;
import jp.madoguchi.reader.line.LineMessage.Acknowledged;
import jp.madoguchi.reader.line.LineMessage.AgentRefused;
import jp.madoguchi.reader.line.LineMessage.Alive;
import jp.madoguchi.reader.line.LineMessage.Call;
import jp.madoguchi.reader.line.LineMessage.Happened;
import jp.madoguchi.reader.line.LineMessage.Hello;
import jp.madoguchi.reader.line.LineMessage.Lead;
import jp.madoguchi.reader.line.LineMessage.Welcome;
import jp.madoguchi.reader.line.LineReader;
import jp.madoguchi.reader.line.LineWriter;

/** One connection to the server, from the first byte to the last. */
final class DeskLine implements AutoCloseable {
  private static final int CONNECT_MILLIS = 5_000;
  private static final long NANOS_PER_MICRO = 1_000;
  private static final int LONGEST_SILENCE_MILLIS = 600_000;

  private final EventLog log;
  private final DeskReaders readers;
  private final Socket socket = new Socket();
  private final BlockingQueue<Object> outgoing = new LinkedBlockingQueue<>();
  private final Consumer<Object> told = outgoing::add;
  private volatile boolean closed;

  DeskLine(EventLog log, DeskReaders readers) {
    this.log = log;
    this.readers = readers;
  }

  /**
   * Connects and serves until the line is lost; always ends with an exception.
   *
   * @param welcomed called once the server has let the agent in and can be told things
   */
  void run(SSLSocketFactory tls, InetSocketAddress server, Runnable welcomed) throws IOException {
    try (this) {
      socket.connect(
          new InetSocketAddress(server.getHostString(), server.getPort()), CONNECT_MILLIS);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(CONNECT_MILLIS);
      SSLSocket secured =
          (SSLSocket) tls.createSocket(socket, server.getHostString(), server.getPort(), true);
      secured.setEnabledProtocols(new String[] {"TLSv1.3"});
      secured.startHandshake();
      LineWriter writer = new LineWriter(secured.getOutputStream());
      LineReader reader = new LineReader(new BufferedInputStream(secured.getInputStream()));
      writer.write(new Hello(LineMessage.VERSION, log.instance));
      Welcome welcome = welcome(reader.read());
      socket.setSoTimeout(welcome.silentMillis());
      Thread sender = new Thread(() -> send(writer, welcome.aliveMillis()), "desk line sender");
      sender.setDaemon(true);
      sender.start();
      welcomed.run();
      serve(reader);
    }
  }

  /** This line tells from now on what happens. */
  void lead(long turn) {
    outgoing.add(new Lead(turn));
    log.attach(told);
  }

  private static Welcome welcome(LineMessage first) throws IOException {
    if (first instanceof AgentRefused refused) {
      throw new IOException("the server refused this desk: " + refused.reason());
    }
    if (first instanceof Welcome welcome
        && welcome.version() == LineMessage.VERSION
        && welcome.aliveMillis() > 0
        && welcome.silentMillis() > welcome.aliveMillis()
        && welcome.silentMillis() <= LONGEST_SILENCE_MILLIS) {
      return welcome;
    }
    throw new IOException("the server does not speak version " + LineMessage.VERSION);
  }

  private void serve(LineReader reader) throws IOException {
    try (DeskSessions sessions = new DeskSessions(readers)) {
      while (!closed) {
        LineMessage message = reader.read();
        if (message instanceof Acknowledged acknowledged) {
          log.acknowledged(acknowledged.sequence());
        } else if (message instanceof Call call) {
          sessions.call(call, outgoing::add);
        } else if (message instanceof AgentRefused refused) {
          throw new IOException("the server ended the line: " + refused.reason());
        }
        // Alive and Filler ask for nothing
      }
    }
    throw new IOException("the line was closed");
  }

  private void send(LineWriter writer, int aliveMillis) {
    try {
      while (!closed) {
        Object next = outgoing.poll(aliveMillis, TimeUnit.MILLISECONDS);
        if (next instanceof Noted noted) {
          writer.write(aged(noted));
        } else {
          writer.write(next == null ? new Alive() : (LineMessage) next);
        }
      }
    } catch (IOException e) {
      // the reading side finds out, too, and says so
      close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  private static Happened aged(Noted noted) {
    long age = (System.nanoTime() - noted.nanos()) / NANOS_PER_MICRO;
    return new Happened(noted.sequence(), age, noted.what(), noted.reader(), noted.detail());
  }

  /** Ends the line at once, also under a blocked read or write. */
  @Override
  public void close() {
    closed = true;
    log.detach(told);
    try {
      // the plain socket: closing TLS would wait for whoever is writing
      socket.close();
    } catch (IOException e) {
      System.getLogger(DeskLine.class.getName())
          .log(System.Logger.Level.DEBUG, "the line did not close cleanly", e);
    }
  }
}
