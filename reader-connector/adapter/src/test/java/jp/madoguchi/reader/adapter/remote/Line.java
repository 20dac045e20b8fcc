package jp.madoguchi.reader.adapter.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between a desk and the server that can be cut, or go dumb without a word. */
final class Line implements AutoCloseable {
  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final int to;
  private volatile boolean cut;
  private volatile boolean dumb;

  Line(int to) throws IOException {
    this.to = to;
    start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Ends what stands; nothing gets through until {@link #mend()}. */
  void cut() throws IOException {
    cut = true;
    for (Socket socket : sockets) {
      socket.close();
    }
    sockets.clear();
  }

  /** Swallows every byte from now on, until {@link #mend()}; what stands by then is cut. */
  void goDumb() {
    dumb = true;
  }

  void mend() throws IOException {
    cut();
    dumb = false;
    cut = false;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket desk = listening.accept();
        if (cut) {
          desk.close();
          continue;
        }
        Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
        server.setTcpNoDelay(true);
        desk.setTcpNoDelay(true);
        sockets.add(desk);
        sockets.add(server);
        start(() -> pump(desk, server));
        start(() -> pump(server, desk));
      } catch (IOException e) {
        // the test is over, or the server not there yet: the desk comes again
      }
    }
  }

  private void pump(Socket from, Socket into) {
    byte[] buffer = new byte[8192];
    try (from;
        into;
        InputStream in = from.getInputStream();
        OutputStream out = into.getOutputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (!dumb) {
          out.write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      // cut
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "line");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    cut();
  }
}
