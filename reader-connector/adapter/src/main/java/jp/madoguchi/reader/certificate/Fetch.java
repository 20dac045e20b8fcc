package jp.madoguchi.reader.certificate;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches something small, within a time limit that holds for the whole of it. Redirects are not
 * followed: only addresses that the settings name are asked. Safe for many threads.
 */
final class Fetch implements AutoCloseable {
  /** The national lists have a few hundred thousand entries. */
  private static final int LONGEST = 64 * 1024 * 1024;

  private static final int HTTP_OK = 200;
  private static final int THREADS = 2;
  private static final Duration IDLE = Duration.ofSeconds(20);

  private final Duration limit;
  private final int longest;
  private final ThreadPoolExecutor threads;
  private HttpClient client;
  private long lastUsed;

  Fetch(Duration limit) {
    this(limit, LONGEST);
  }

  /**
   * @param longest most bytes of an answer
   */
  Fetch(Duration limit, int longest) {
    this.limit = limit;
    this.longest = longest;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "reader-connector-revocation");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /** Nothing can be fetched any more, and no thread is left. */
  @Override
  public synchronized void close() {
    threads.shutdownNow();
    client = null;
  }

  byte[] file(Path file) throws IOException {
    if (Files.size(file) > longest) {
      throw new IOException(file + " is too large");
    }
    return Files.readAllBytes(file);
  }

  byte[] get(String address) throws IOException {
    return answer(request(address).GET().build());
  }

  byte[] post(String address, String type, byte[] body) throws IOException {
    return answer(
        request(address)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  private static HttpRequest.Builder request(String address) throws IOException {
    try {
      return HttpRequest.newBuilder(URI.create(address));
    } catch (IllegalArgumentException e) {
      throw new IOException(address + " is not an http address", e);
    }
  }

  private byte[] answer(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> coming = sent(request);
    try {
      HttpResponse<byte[]> answer = coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != HTTP_OK) {
        throw new IOException(request.uri() + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw new HttpTimeoutException(request.uri() + " answers too slowly");
    } catch (InterruptedException e) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(request.uri() + ": interrupted");
    } catch (ExecutionException e) {
      throw new IOException(request.uri() + ": " + e.getCause().getMessage(), e.getCause());
    }
  }

  private CompletableFuture<HttpResponse<byte[]>> sent(HttpRequest request) throws IOException {
    try {
      return client()
          .sendAsync(
              request,
              head ->
                  head.statusCode() == HTTP_OK
                      ? new LimitedBody(longest)
                      : BodySubscribers.replacing(new byte[0]));
    } catch (RejectedExecutionException e) {
      throw new IOException(request.uri() + " is not asked: the connector has ended", e);
    }
  }

  /**
   * A line that lay idle may be dead without a word (firewalls forget), and the next visitor would
   * wait for it in vain. Java 17 keeps lines for 20 minutes; a new client has none.
   */
  private synchronized HttpClient client() {
    long now = System.nanoTime();
    if (client == null || now - lastUsed > IDLE.toNanos()) {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(limit)
              .executor(threads)
              .build();
    }
    lastUsed = now;
    return client;
  }
}
