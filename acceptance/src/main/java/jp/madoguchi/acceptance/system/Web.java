package jp.madoguchi.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** HTTP as the tests use it: on this machine, with a limit on every wait. */
public final class Web {

  // from 32768 on Linux gives ports to connections by itself, also the one of a server that was
  // killed and is away; below, each process has a hundred, so that runs side by side do not meet
  private static final int FIRST_PORT = 12_000;
  private static final int BLOCKS = 200;
  private static final int BLOCK = 100;

  private static final HttpClient CLIENT = client(HttpClient.Redirect.NORMAL);
  private static final HttpClient WITHOUT_REDIRECTS = client(HttpClient.Redirect.NEVER);

  private static int portsGiven;

  private Web() {}

  private static HttpClient client(HttpClient.Redirect redirects) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5))
        .followRedirects(redirects)
        .build();
  }

  /** One that nobody listens on; it stays its taker's, who may stop to listen and begin again. */
  public static synchronized int freePort() {
    int first = FIRST_PORT + (int) (ProcessHandle.current().pid() % BLOCKS) * BLOCK;
    while (portsGiven < BLOCK) {
      int port = first + portsGiven++;
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("the ports from " + first + " on are used up");
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  public static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
  }

  public static HttpResponse<String> send(HttpRequest.Builder request) {
    return send(CLIENT, request);
  }

  /** The very answer, also when it sends the caller elsewhere. */
  public static HttpResponse<String> sendOnce(HttpRequest.Builder request) {
    return send(WITHOUT_REDIRECTS, request);
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Body of an answer that must be a success. */
  public static String ok(HttpRequest.Builder request) {
    HttpResponse<String> response = send(request);
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          response.request().uri() + " answered " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  /** Waits until the address answers 200, as long as {@code alive} holds. */
  public static void awaitOk(URI uri, Duration limit, BooleanSupplier alive) {
    long end = System.nanoTime() + limit.toNanos();
    while (!answers(uri)) {
      if (!alive.getAsBoolean() || System.nanoTime() > end) {
        throw new IllegalStateException(uri + " did not become usable");
      }
      pause();
    }
  }

  private static boolean answers(URI uri) {
    try {
      return send(request(uri)).statusCode() == 200;
    } catch (UncheckedIOException notYetListening) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
