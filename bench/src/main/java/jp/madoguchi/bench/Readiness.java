package jp.madoguchi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for a page of a starting server to be answered. */
final class Readiness {
  private static final Duration BETWEEN = Duration.ofMillis(25);
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int ANSWER_MILLIS = 60_000;

  private Readiness() {}

  /** Returns when the page answers 200. */
  static void await(BenchServer server, String page) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!answers(server.base().resolve(page))) {
      if (!server.alive() || System.nanoTime() > end) {
        throw server.failure("does not answer " + page);
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  private static boolean answers(URI page) {
    try {
      HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
      connection.setReadTimeout(ANSWER_MILLIS);
      connection.setInstanceFollowRedirects(false);
      int status = connection.getResponseCode();
      connection.disconnect();
      return status == HttpURLConnection.HTTP_OK;
    } catch (SocketException notYetListening) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
