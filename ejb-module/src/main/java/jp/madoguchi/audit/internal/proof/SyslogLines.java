package jp.madoguchi.audit.internal.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Links of an export as syslog messages: RFC 5424 with the record as structured data, facility 13
 * (log audit), sent over TLS with the length before each as RFC 5425 has it.
 */
final class SyslogLines implements AutoCloseable {
  private static final int NOTICE = 13 * 8 + 5;
  private static final int WARNING = 13 * 8 + 4;

  /** Private enterprise number of examples (RFC 5612). */
  private static final String DATA = "madoguchi@32473";

  private final SSLSocket socket;
  private final OutputStream out;

  /** Connects; the other side's certificate must be one that the JVM trusts, of this host. */
  SyslogLines(String host, int port, SSLSocketFactory sockets) throws IOException {
    socket = (SSLSocket) sockets.createSocket(host, port);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    out = socket.getOutputStream();
  }

  void send(Map<String, String> link) throws IOException {
    out.write(framed(message(link)));
  }

  static byte[] framed(String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    byte[] length = (bytes.length + " ").getBytes(StandardCharsets.US_ASCII);
    byte[] framed = new byte[length.length + bytes.length];
    System.arraycopy(length, 0, framed, 0, length.length);
    System.arraycopy(bytes, 0, framed, length.length, bytes.length);
    return framed;
  }

  static String message(Map<String, String> link) {
    boolean refused = String.valueOf(link.get("action")).contains("REFUSED");
    StringJoiner data = new StringJoiner(" ", "[" + DATA + " ", "]");
    new TreeMap<>(link)
        .forEach(
            (name, value) -> {
              if (!name.equals("type") && !name.equals("at")) {
                data.add(name + "=\"" + value.replaceAll("([\"\\\\\\]])", "\\\\$1") + "\"");
              }
            });
    return "<"
        + (refused ? WARNING : NOTICE)
        + ">1 "
        + (link.get("at") == null ? "-" : link.get("at"))
        + " - madoguchi - "
        + (link.get("action") == null ? "-" : link.get("action"))
        + " "
        + data;
  }

  @Override
  public void close() throws IOException {
    out.flush();
    socket.close();
  }
}
