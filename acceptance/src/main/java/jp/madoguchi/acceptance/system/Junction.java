package jp.madoguchi.acceptance.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One address in front of several servers, as browsers see a balancer; leads to one at a time. */
public final class Junction implements AutoCloseable {
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile URI behind;

  public Junction(ServerUnderTest first) {
    behind = first.base();
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    started("junction", this::receive);
  }

  /** Address of the application through the junction. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort() + behind.getPath());
  }

  /** Leads to another server from now on, and cuts what leads to the one before. */
  public void leadTo(ServerUnderTest server) {
    behind = server.base();
    open.forEach(Junction::cut);
  }

  private void receive() {
    while (!door.isClosed()) {
      try {
        Socket browser = door.accept();
        Socket server = new Socket(behind.getHost(), behind.getPort());
        open.add(browser);
        open.add(server);
        started("there", () -> carry(browser, server));
        started("back", () -> carry(server, browser));
      } catch (IOException nobodyBehindOrClosed) {
        continue; // the browser sees a connection that ends, and tries again
      }
    }
  }

  private void carry(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException cut) {
      cut(to);
    } finally {
      cut(from);
      open.remove(from);
    }
  }

  private static void cut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void started(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(Junction::cut);
  }
}
