package jp.madoguchi.reader.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Fetches something small, within a time limit that holds for the whole of it. */
final class Fetch {
  /** The national lists have a few hundred thousand entries. */
  private static final int LONGEST = 64 * 1024 * 1024;

  private static final int CHUNK = 16 * 1024;

  private final Duration limit;

  Fetch(Duration limit) {
    this.limit = limit;
  }

  byte[] file(Path file) throws IOException {
    if (Files.size(file) > LONGEST) {
      throw new IOException(file + " is too large");
    }
    return Files.readAllBytes(file);
  }

  byte[] get(String address) throws IOException {
    return answer(open(address));
  }

  byte[] post(String address, String type, byte[] body) throws IOException {
    HttpURLConnection connection = open(address);
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", type);
    connection.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    return answer(connection);
  }

  private HttpURLConnection open(String address) throws IOException {
    URL url = URI.create(address).toURL();
    if (!(url.openConnection() instanceof HttpURLConnection connection)) {
      throw new IOException(address + " is not an http address");
    }
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout((int) limit.toMillis());
    connection.setReadTimeout((int) limit.toMillis());
    return connection;
  }

  private byte[] answer(HttpURLConnection connection) throws IOException {
    long end = System.nanoTime() + limit.toNanos();
    try {
      int status = connection.getResponseCode();
      if (status != HttpURLConnection.HTTP_OK) {
        throw new IOException(connection.getURL() + " answered " + status);
      }
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      try (InputStream in = connection.getInputStream()) {
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
          whole.write(chunk, 0, n);
          if (whole.size() > LONGEST) {
            throw new IOException(connection.getURL() + " answers too much");
          }
          if (System.nanoTime() > end) {
            throw new SocketTimeoutException(connection.getURL() + " answers too slowly");
          }
        }
      }
      return whole.toByteArray();
    } finally {
      connection.disconnect();
    }
  }
}
