package jp.madoguchi.acceptance.morning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/**
 * A request as somebody writes it by hand: clients of the JDK and browsers mend an address or leave
 * a header out before it reaches the server.
 */
final class RawLine {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final Pattern HIDDEN =
      Pattern.compile("<input(?=[^>]*type=\"hidden\")[^>]*name=\"([^\"]+)\"[^>]*>");
  private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

  private static final Map<String, String> CLERKS = new ConcurrentHashMap<>();

  private final URI base;
  private final String method;
  private final String target;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String body;
  private String from = "127.0.0.1";

  private RawLine(ServerUnderTest server, String method, String target) {
    this.base = server.base();
    this.method = method;
    this.target = target;
    headers.put("Host", host(server));
    headers.put("Connection", "close");
  }

  /**
   * @param path below the context, {@code start}; from {@code /} on the whole of it
   */
  static RawLine of(ServerUnderTest server, String method, String path) {
    return new RawLine(
        server, method, path.startsWith("/") ? path : server.base().getPath() + path);
  }

  static RawLine get(ServerUnderTest server, String path) {
    return of(server, "GET", path);
  }

  /** With the fields of a form. */
  static RawLine post(ServerUnderTest server, String path, String form) {
    RawLine line = of(server, "POST", path);
    line.body = form;
    return line.with("Content-Type", "application/x-www-form-urlencoded")
        .with("Content-Length", Integer.toString(form.length()));
  }

  /** A form that does not say how long it is. */
  static RawLine postInChunks(ServerUnderTest server, String path, String form) {
    RawLine line = of(server, "POST", path);
    line.body = Integer.toHexString(form.length()) + "\r\n" + form + "\r\n0\r\n\r\n";
    return line.with("Content-Type", "application/x-www-form-urlencoded")
        .with("Transfer-Encoding", "chunked");
  }

  static String host(ServerUnderTest server) {
    return server.base().getHost() + ":" + server.base().getPort();
  }

  /** The origin of the program's own pages. */
  static String origin(ServerUnderTest server) {
    return "http://" + host(server);
  }

  /** The form of the log-in page, filled in. */
  static RawLine logIn(ServerUnderTest server, DemoAccount account) {
    return logIn(server, account, account.password());
  }

  /** The same with another password. */
  static RawLine logIn(ServerUnderTest server, DemoAccount account, String password) {
    return logIn(server, account.user(), password);
  }

  /** The same under any name. */
  static RawLine logIn(ServerUnderTest server, String account, String password) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(get(server, "login.xhtml").send().body());
    while (hidden.find()) {
      Matcher value = VALUE.matcher(hidden.group());
      fields.put(hidden.group(1), value.find() ? value.group(1) : "");
    }
    fields.put("account", account);
    fields.put("password", password);
    fields.put("enter", "");
    return post(
        server,
        "login.xhtml",
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
  }

  /** The cookie of a new log-in. */
  static String loggedIn(ServerUnderTest server, DemoAccount account) {
    RawAnswer answer = logIn(server, account).send();
    return answer
        .cookie("MADOGUCHI_LOGIN")
        .orElseThrow(() -> new AssertionError(account + " could not log in: " + answer.status()));
  }

  /** The same clerk's for all who only need one; a new one where it was left alone for too long. */
  static String clerk(ServerUnderTest server) {
    return CLERKS.compute(
        server.base().toString(),
        (one, kept) ->
            kept != null && opens(server, kept) ? kept : loggedIn(server, DemoAccount.CLERK));
  }

  private static boolean opens(ServerUnderTest server, String cookie) {
    return get(server, "reception/board.xhtml").with("Cookie", cookie).send().status() == 200;
  }

  RawLine with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Sent from another address of this machine. */
  RawLine from(String address) {
    from = address;
    return this;
  }

  /** A handshake for the line of the live board. */
  RawLine asHandshake() {
    return with("Connection", "Upgrade")
        .with("Upgrade", "websocket")
        .with("Sec-WebSocket-Version", "13")
        .with("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
  }

  /** Sends it; reads what comes until the server closes the line, or has changed it. */
  RawAnswer send() {
    StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    text.append("\r\n").append(body == null ? "" : body);
    try (var socket =
        new Socket(
            InetAddress.getByName(base.getHost()),
            base.getPort(),
            InetAddress.getByName(from),
            0)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return read(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + target, e);
    }
  }

  private static RawAnswer read(InputStream in) throws IOException {
    String status = line(in);
    List<String> headers = new ArrayList<>();
    for (String next = line(in); !next.isEmpty(); next = line(in)) {
      headers.add(next);
    }
    int code = Integer.parseInt(status.split(" ")[1]);
    byte[] rest = code == 101 ? new byte[0] : in.readAllBytes();
    return new RawAnswer(code, headers, new String(rest, StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the server closed the line after: " + line);
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  /** What came back; the body as it is on the line, chunks and all. */
  record RawAnswer(int status, List<String> headers, String body) {
    List<String> all(String name) {
      return headers.stream()
          .filter(one -> one.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(one -> one.substring(name.length() + 1).strip())
          .toList();
    }

    String header(String name) {
      return all(name).stream().findFirst().orElse("");
    }

    /** {@code name=value} of a cookie that is set. */
    Optional<String> cookie(String name) {
      return all("Set-Cookie").stream()
          .filter(one -> one.startsWith(name + "="))
          .map(one -> one.replaceFirst(";.*", ""))
          .filter(one -> !one.endsWith("="))
          .findFirst();
    }
  }
}
