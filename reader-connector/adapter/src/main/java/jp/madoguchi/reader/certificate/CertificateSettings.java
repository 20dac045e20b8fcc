package jp.madoguchi.reader.certificate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import jp.madoguchi.reader.adapter.settings.ReaderSettingsException;
import jp.madoguchi.reader.adapter.settings.SettingsText;

/**
 * Keys {@code certificate.*} of the settings file.
 *
 * @param trust {@code certificate.trust}: folder of the authorities' certificates (DER or PEM);
 *     null when not set, and then no certificate is trusted
 * @param policies {@code certificate.policies}: policies of user authentication, object identifiers
 *     separated by commas
 * @param source {@code certificate.revocation}: whom to ask about revocation
 * @param places {@code certificate.revocation.source}: for lists, files, folders or addresses
 *     separated by commas; for OCSP the responder's address
 * @param timeLimit {@code certificate.revocation.timeoutMillis}: for one answer of the source
 * @param goOnWhenUnreachable {@code certificate.revocation.whenUnreachable}: {@code goOn} or {@code
 *     refuse}
 * @param hashKey {@code certificate.hashKeyFile}: file of at least 32 bytes with which serial
 *     numbers are hashed; null when not set, and then no hash is made
 */
public record CertificateSettings(
    Path trust,
    Set<String> policies,
    RevocationMethod source,
    List<String> places,
    Duration timeLimit,
    boolean goOnWhenUnreachable,
    Path hashKey) {

  /** 利用者証明用電子証明書 of the national hierarchy. */
  static final String NATIONAL_POLICY = "1.2.392.200149.8.5.1.3.30";

  private static final int SHORTEST_LIMIT = 100;
  private static final int LONGEST_LIMIT = 20_000;

  /** Whom to ask about revocation. */
  public enum RevocationMethod {
    NONE,
    CRL,
    OCSP
  }

  /**
   * The settings that the properties hold, defaults for the rest.
   *
   * @throws ReaderSettingsException when a value cannot be used
   */
  public static CertificateSettings of(Properties properties) {
    SettingsText text = new SettingsText(properties);
    RevocationMethod source =
        switch (text.of("certificate.revocation", "none").toLowerCase(Locale.ROOT)) {
          case "none" -> RevocationMethod.NONE;
          case "crl" -> RevocationMethod.CRL;
          case "ocsp" -> RevocationMethod.OCSP;
          default -> throw text.wrong("certificate.revocation", "none, crl or ocsp");
        };
    List<String> places = text.list("certificate.revocation.source", "");
    if (source != RevocationMethod.NONE && places.isEmpty()) {
      throw text.wrong("certificate.revocation.source", "where to ask, for crl and ocsp");
    }
    if (source == RevocationMethod.OCSP
        && (places.size() != 1 || !places.get(0).startsWith("http"))) {
      throw text.wrong("certificate.revocation.source", "one http(s) address, for ocsp");
    }
    Set<String> policies = Set.copyOf(text.list("certificate.policies", NATIONAL_POLICY));
    if (!policies.stream().allMatch(policy -> policy.matches("[0-2](\\.\\d+)+"))) {
      throw text.wrong("certificate.policies", "object identifiers separated by commas");
    }
    return new CertificateSettings(
        text.optionalPath("certificate.trust").orElse(null),
        policies,
        source,
        places,
        Duration.ofMillis(
            text.number(
                "certificate.revocation.timeoutMillis", 3_000, SHORTEST_LIMIT, LONGEST_LIMIT)),
        goOn(text),
        text.optionalPath("certificate.hashKeyFile").orElse(null));
  }

  private static boolean goOn(SettingsText text) {
    String key = "certificate.revocation.whenUnreachable";
    return switch (text.of(key, "refuse").toLowerCase(Locale.ROOT)) {
      case "goon" -> true;
      case "refuse" -> false;
      default -> throw text.wrong(key, "goOn or refuse");
    };
  }
}
