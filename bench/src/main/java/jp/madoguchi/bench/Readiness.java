package jp.madoguchi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for a page of a starting server to be answered. */
final class Readiness {
  private static final Duration BETWEEN = Duration.ofMillis(25);
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration ANSWER = Duration.ofMinutes(1);
  private static final int HTTP_OK = 200;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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
      HttpRequest request = HttpRequest.newBuilder(page).timeout(ANSWER).build();
      return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == HTTP_OK;
    } catch (HttpTimeoutException e) {
      throw new UncheckedIOException(e);
    } catch (IOException notYetListening) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + page + " was awaited", e);
    }
  }
}
