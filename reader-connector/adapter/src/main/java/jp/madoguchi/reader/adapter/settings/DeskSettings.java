package jp.madoguchi.reader.adapter.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The settings of the endpoint for desk agents: keys {@code desk.*}.
 *
 * @param bind {@code desk.bind}: the address to listen on
 * @param port {@code desk.port}: without it there is no endpoint; 0 takes any free port
 * @param keystore {@code desk.keystore}: the server's certificate and key, PKCS#12
 * @param passwordFile {@code desk.keystorePasswordFile}: its password
 * @param truststore {@code desk.truststore}: the certificate of the desks' authority, PEM
 * @param revoked {@code desk.revoked}: the authority's list of revoked certificates
 * @param silent {@code desk.silentSeconds}: after how much silence a line counts as lost
 * @param most {@code desk.max}: how many desks may be connected
 */
public record DeskSettings(
    String bind,
    int port,
    Path keystore,
    Path passwordFile,
    Path truststore,
    Path revoked,
    Duration silent,
    int most) {
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z.:%_-]{1,255}");

  /** The settings, if there is a {@code desk.port}. */
  public static Optional<DeskSettings> of(Properties properties) {
    SettingsText text = new SettingsText(properties);
    if (text.of("desk.port", "").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DeskSettings(
            bind(text),
            text.number("desk.port", 0, 0, 65_535),
            text.path("desk.keystore"),
            text.path("desk.keystorePasswordFile"),
            text.path("desk.truststore"),
            text.path("desk.revoked"),
            Duration.ofSeconds(text.number("desk.silentSeconds", 3, 1, 60)),
            text.number("desk.max", 64, 1, 1_000)));
  }

  private static String bind(SettingsText text) {
    String address = text.of("desk.bind", "0.0.0.0");
    if (!ADDRESS.matcher(address).matches()) {
      throw text.wrong("desk.bind", "an address or a name of this machine");
    }
    return address;
  }
}
