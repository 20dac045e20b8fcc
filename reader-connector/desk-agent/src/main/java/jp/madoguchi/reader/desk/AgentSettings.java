package jp.madoguchi.reader.desk;

import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.reader.pcsc.PcscSettings;
import jp.madoguchi.reader.pcsc.ReaderTransport;

/**
 * The agent's settings file; {@code config/desk-agent.properties} explains each.
 *
 * @param servers where the servers' endpoints for desks listen, one to eight
 * @param keystore the desk's certificate and key (PKCS#12), with the authority's certificate
 * @param passwordFile holds the keystore's password in its first line
 * @param pcsc the PC/SC service of this machine
 */
record AgentSettings(
    List<InetSocketAddress> servers, Path keystore, Path passwordFile, PcscSettings pcsc) {
  private static final Pattern ADDRESS = Pattern.compile("([^\\s,]+):([0-9]{1,5})");
  private static final int MOST_SERVERS = 8;

  /**
   * @throws IOException when the file cannot be read
   * @throws IllegalArgumentException when a value is missing or cannot be used; says which
   */
  static AgentSettings read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    Path folder = file.toAbsolutePath().getParent();
    return new AgentSettings(
        addresses(required(properties, "server")),
        folder.resolve(required(properties, "keystore")),
        folder.resolve(required(properties, "passwordFile")),
        new PcscSettings(
            ReaderTransport.of(properties.getProperty(ReaderTransport.KEY)),
            Path.of(properties.getProperty("reader.socket", "/run/pcscd/pcscd.comm").strip()),
            Pattern.compile(properties.getProperty("reader.pattern", ".*").strip()),
            Duration.ofMillis(number(properties, "reader.apduTimeoutMillis", 5_000)),
            Duration.ofMillis(number(properties, "reader.lockTimeoutMillis", 3_000)),
            Duration.ofSeconds(number(properties, "reader.sessionSeconds", 30))));
  }

  private static List<InetSocketAddress> addresses(String text) {
    List<InetSocketAddress> servers =
        Arrays.stream(text.split(",", -1)).map(String::strip).map(AgentSettings::address).toList();
    if (Set.copyOf(servers).size() < servers.size()) {
      throw new IllegalArgumentException("server names the same address twice: \"" + text + "\"");
    }
    if (servers.size() > MOST_SERVERS) {
      throw new IllegalArgumentException(
          "server names " + servers.size() + " servers; " + MOST_SERVERS + " at most");
    }
    return servers;
  }

  private static InetSocketAddress address(String text) {
    var match = ADDRESS.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "server must be HOST:PORT[, HOST:PORT …], not \"" + text + "\"");
    }
    return InetSocketAddress.createUnresolved(match.group(1), Integer.parseInt(match.group(2)));
  }

  private static String required(Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(key + " is not set");
    }
    return value.strip();
  }

  private static long number(Properties properties, String key, long otherwise) {
    String value = properties.getProperty(key, Long.toString(otherwise)).strip();
    if (!value.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException(key + " must be a number, not \"" + value + "\"");
    }
    return Long.parseLong(value);
  }
}
