package jp.madoguchi.reader.adapter.remote;

import jakarta.resource.spi.work.Work;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import jp.madoguchi.reader.line.LineMessage;
import jp.madoguchi.reader.line.LineMessage.Acknowledged;
import jp.madoguchi.reader.line.LineMessage.AgentRefused;
import jp.madoguchi.reader.line.LineMessage.Alive;
import jp.madoguchi.reader.line.LineMessage.Failure;
import jp.madoguchi.reader.line.LineMessage.Happened;
import jp.madoguchi.reader.line.LineMessage.Hello;
import jp.madoguchi.reader.line.LineMessage.Lead;
import jp.madoguchi.reader.line.LineMessage.OperationAnswer;
import jp.madoguchi.reader.line.LineMessage.Present;
import jp.madoguchi.reader.line.LineMessage.Welcome;
import jp.madoguchi.reader.line.LineReader;
import jp.madoguchi.reader.line.LineWriter;

/** One connection of a desk, on a thread of the server, from the handshake to its end. */
final class DeskConnection implements Work {
  /** Handshake and hello together: whoever is slower is in no hurry to work. */
  static final Duration INTRODUCTION = Duration.ofSeconds(5);

  private static final int ALIVE_PER_SILENCE = 3;
  private static final System.Logger LOG = System.getLogger(DeskConnection.class.getName());

  private final DeskEndpoint endpoint;
  private final Socket socket;
  private final long acceptedNanos = System.nanoTime();
  private final DeskCalls calls = new DeskCalls();
  private volatile LineWriter writer;
  private volatile X509Certificate certificate;
  private volatile String desk;
  private volatile int version;

  DeskConnection(DeskEndpoint endpoint, Socket socket) {
    this.endpoint = endpoint;
    this.socket = socket;
  }

  @Override
  public void run() {
    try {
      LineReader reader = introduced();
      if (reader != null) {
        serve(reader);
      }
    } catch (IOException e) {
      LOG.log(level(), "desk {0}: line ended: {1}", who(), e.toString());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "desk " + who() + ": line ended", e);
    } finally {
      close();
      calls.end();
      endpoint.ended(this);
    }
  }

  /** Strangers must not be able to fill the log. */
  private System.Logger.Level level() {
    return desk == null ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING;
  }

  private String who() {
    return desk == null ? "(unknown)" : desk;
  }

  /** Null when the desk was refused. */
  private LineReader introduced() throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) INTRODUCTION.toMillis());
    SSLSocket secured = (SSLSocket) endpoint.trust().tls().createSocket(socket, null, true);
    secured.setUseClientMode(false);
    secured.setNeedClientAuth(true);
    secured.setEnabledProtocols(new String[] {"TLSv1.3"});
    secured.startHandshake();
    X509Certificate shown = (X509Certificate) secured.getSession().getPeerCertificates()[0];
    writer = new LineWriter(secured.getOutputStream());
    LineReader reader = new LineReader(new BufferedInputStream(secured.getInputStream()));
    if (!(reader.read() instanceof Hello hello)) {
      throw new IOException("the first message is no hello");
    }
    String refusal = refusal(hello, shown);
    if (refusal != null) {
      LOG.log(
          endpoint.firstRefusal(DeskTrust.desk(shown), refusal)
              ? System.Logger.Level.WARNING
              : System.Logger.Level.DEBUG,
          "desk {0} refused: {1}",
          DeskTrust.desk(shown),
          refusal);
      writer.write(new AgentRefused(refusal));
      return null;
    }
    certificate = shown;
    version = hello.version();
    desk = DeskTrust.desk(shown);
    welcome(hello);
    return reader;
  }

  private String refusal(Hello hello, X509Certificate shown) {
    String objection = endpoint.trust().objection(shown);
    if (objection != null) {
      return objection;
    }
    if (DeskTrust.desk(shown) == null) {
      return "the certificate names no desk";
    }
    if (hello.version() < LineMessage.WITHOUT_LEAD || hello.version() > LineMessage.VERSION) {
      return "version " + hello.version() + " is not spoken here";
    }
    return endpoint.room(DeskTrust.desk(shown)) ? null : "too many desks";
  }

  private void welcome(Hello hello) throws IOException {
    int silent = (int) endpoint.settings().silent().toMillis();
    socket.setSoTimeout(silent);
    writer.write(new Welcome(hello.version(), silent / ALIVE_PER_SILENCE, silent));
    endpoint.connected(this, hello);
    if (hello.version() == LineMessage.WITHOUT_LEAD) {
      endpoint.board().leads(desk, this, 1);
    }
    LOG.log(System.Logger.Level.INFO, "desk {0} connected", desk);
  }

  private void serve(LineReader reader) throws IOException {
    DeskBoard board = endpoint.board();
    while (true) {
      LineMessage message = reader.read();
      if (message instanceof Happened event) {
        writer.write(new Acknowledged(board.happened(desk, this, event)));
      } else if (message instanceof Lead lead) {
        board.leads(desk, this, lead.turn());
      } else if (message instanceof Present present) {
        board.present(desk, this, present);
      } else if (message instanceof OperationAnswer answer) {
        calls.answered(answer.call(), answer);
      } else if (message instanceof Failure failure) {
        calls.answered(failure.call(), failure);
      } else if (message instanceof Alive) {
        writer.write(message);
      } else {
        throw new IOException("not for a server: " + message.getClass().getSimpleName());
      }
    }
  }

  /** The desk's name; null before it is known. */
  String desk() {
    return desk;
  }

  /** Whether its agent knows staff cards. */
  boolean knowsStaffCards() {
    return version > LineMessage.WITHOUT_STAFF_CARDS;
  }

  /** Where the desk's PC is. */
  InetAddress address() {
    return socket.getInetAddress();
  }

  DeskCalls calls() {
    return calls;
  }

  LineWriter writer() {
    return writer;
  }

  /** Closes a connection that has not introduced itself in time, or may not stay. */
  void dropWhenUnwanted() {
    X509Certificate shown = certificate;
    if (shown == null) {
      if (System.nanoTime() - acceptedNanos > INTRODUCTION.toNanos()) {
        close();
      }
      return;
    }
    String objection = endpoint.trust().objection(shown);
    if (objection != null) {
      LOG.log(System.Logger.Level.WARNING, "desk {0} dropped: {1}", desk, objection);
      close();
    }
  }

  /** Ends the connection at once, also under a blocked read or write. */
  void close() {
    try {
      // the plain socket: closing TLS would wait for whoever is writing
      socket.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a line did not close cleanly", e);
    }
  }

  @Override
  public void release() {
    close();
  }
}
