package jp.madoguchi.acceptance.system;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hospital's own systems, one for each role that a program may have, with keys that live as
 * long as this process. They sign by themselves, so that the program's own reading of signatures is
 * compared with somebody else's writing.
 */
public enum DemoProgram {
  SERVICE(false),
  PROVISIONING(false),
  CLERK(true),
  CLERK_LEAD(true),
  BILLING(true),
  DOCTOR(true),
  DENTIST(true),
  PHARMACIST(true),
  GRANTED(true);

  /** What assertions are made for where the hospital has not set an address. */
  public static final String AUDIENCE = "urn:madoguchi";

  private static final long KEPT_SECONDS = 300;
  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final Map<String, GivenToken> TOKENS = new ConcurrentHashMap<>();

  private final boolean forPeople;
  private final KeyPair keys = keyPair();

  private record GivenToken(String text, Instant at) {}

  DemoProgram(boolean forPeople) {
    this.forPeople = forPeople;
  }

  public String id() {
    return "demo-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The program that acts for somebody in the role he works in. */
  public static DemoProgram of(DemoAccount account) {
    return switch (account) {
      case ER_VIEWER -> DOCTOR;
      case DISASTER_VIEWER -> BILLING;
      case ADMIN, SECOND_ADMIN, AUDITOR ->
          throw new IllegalArgumentException("no program has this role: " + account);
      default -> valueOf(account.name());
    };
  }

  /** All of them, as the server takes them from {@code MADOGUCHI_INITIAL_PROGRAMS}. */
  public static String lines() {
    return Arrays.stream(values()).map(DemoProgram::line).collect(Collectors.joining("\n"));
  }

  private String line() {
    return String.join(
        "\t",
        id(),
        name(),
        "127.0.0.0/8",
        forPeople ? "people" : "alone",
        Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
        "検査用 " + name());
  }

  /** What two administrators do on a page, done here at once for all that wait. */
  static void confirmAll(String database) {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update program set confirmed_at = created_at, confirmed_by = 'admin2' where"
              + " confirmed_at is null and client_id like 'demo-%'");
      statement.executeUpdate(
          "update program_key set confirmed_at = added_at where confirmed_at is null and program_id"
              + " in (select id from program where client_id like 'demo-%')");
    } catch (SQLException e) {
      throw new IllegalStateException("the programs could not be confirmed", e);
    }
  }

  /** A call of this program for itself, or for a person. */
  public HttpRequest.Builder request(URI base, String path, DemoAccount person) {
    HttpRequest.Builder request =
        Web.request(base.resolve(path)).header("Authorization", "Bearer " + token(base));
    return person == null ? request : request.header("Madoguchi-For", person.user());
  }

  /** One that was given lately, or a new one. */
  public String token(URI base) {
    GivenToken known = TOKENS.get(base + id());
    if (known == null || known.at().plusSeconds(KEPT_SECONDS).isBefore(Instant.now())) {
      HttpResponse<String> answer = ask(base, assertion(AUDIENCE));
      Matcher token = TOKEN.matcher(answer.body());
      if (!token.find()) {
        throw new IllegalStateException(id() + " got no token: " + answer.body());
      }
      known = new GivenToken(token.group(1), Instant.now());
      TOKENS.put(base + id(), known);
    }
    return known.text();
  }

  /** What the server says to an assertion. */
  public static HttpResponse<String> ask(URI base, String assertion) {
    return Web.send(asking(base, assertion));
  }

  /** The request for a token. */
  public static HttpRequest.Builder asking(URI base, String assertion) {
    String form =
        "grant_type=client_credentials&client_assertion_type="
            + URLEncoder.encode(
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
            + "&client_assertion="
            + URLEncoder.encode(assertion, StandardCharsets.UTF_8);
    return Web.request(base.resolve("oauth/token"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  /** A signed word that is used once. */
  public String assertion(String audience) {
    return signed("ES256", audience, UUID.randomUUID().toString());
  }

  /** The same with what an attacker may want to choose. */
  public String signed(String algorithm, String audience, String jti) {
    String header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}";
    String claims =
        "{\"iss\":\"%1$s\",\"sub\":\"%1$s\",\"aud\":\"%2$s\",\"jti\":\"%3$s\",\"exp\":%4$d}"
            .formatted(id(), audience, jti, Instant.now().getEpochSecond() + 120);
    String text = encoded(header) + "." + encoded(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static KeyPair keyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
