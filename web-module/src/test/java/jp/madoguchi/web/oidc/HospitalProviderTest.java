package jp.madoguchi.web.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to the provider and back, with one on this machine that says what it should not. */
class HospitalProviderTest {
  private static final Instant NOW = StandProvider.NOW;

  private final TripSecrets secrets = TripSecrets.made();
  private StandProvider stand;

  @BeforeEach
  void start() throws IOException, JOSEException {
    stand = new StandProvider();
  }

  @AfterEach
  void end() {
    stand.close();
  }

  @Test
  void nobodyIsAskedBeforeSomebodyWantsToLogIn() throws ProviderAway {
    HospitalProvider provider = provider();
    assertEquals(List.of(), stand.asked);
    provider.leave(secrets, "state");
    provider.leave(secrets, "state");
    assertEquals(List.of("/.well-known/openid-configuration"), stand.asked);
  }

  @Test
  void theQuestionHoldsStateNonceAndTheHashOfTheVerifier() throws Exception {
    String address = provider().leave(secrets, "the-state");
    Map<String, String> asked = StandProvider.fields(address.substring(address.indexOf('?') + 1));
    assertTrue(address.startsWith(stand.issuer + "/auth?"), address);
    assertEquals("code", asked.get("response_type"));
    assertEquals("the-state", asked.get("state"));
    assertEquals(secrets.nonce(), asked.get("nonce"));
    assertEquals("S256", asked.get("code_challenge_method"));
    assertEquals("https://desk.example/madoguchi/oidc/back", asked.get("redirect_uri"));
    back(stand.signed(stand.claims(secrets.nonce())));
    assertEquals("the-code", stand.form.get("code"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(stand.form.get("code_verifier").getBytes(StandardCharsets.US_ASCII));
    assertEquals(
        asked.get("code_challenge"), Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    assertNotEquals(secrets.nonce(), TripSecrets.made().nonce());
  }

  @Test
  void eachOfItsKeysVouches() throws Exception {
    VouchedPerson taro = new VouchedPerson("shiken.taro", false);
    assertEquals(taro, back(stand.signed(stand.claims(secrets.nonce()))));
    assertEquals(taro, back(stand.signedByCurve(stand.claims(secrets.nonce()))));
    JWTClaimsSet.Builder claims = stand.claims(secrets.nonce());
    RSASSASigner rsa = new RSASSASigner(stand.rsa);
    assertEquals(taro, back(StandProvider.signed(JWSAlgorithm.PS256, "one", rsa, claims)));
  }

  @Test
  void aTokenWithoutASignatureIsNoWord() {
    String none = new PlainJWT(stand.claims(secrets.nonce()).build()).serialize();
    assertRefused(IdTokenFault.NOT_SIGNED, none);
    assertRefused(IdTokenFault.NOT_SIGNED, "");
    assertRefused(IdTokenFault.NOT_SIGNED, "a.b.c");
  }

  /** The public key as the secret of a MAC: everybody has that. */
  @Test
  void theTokenDoesNotChooseHowItIsChecked() throws Exception {
    byte[] open = stand.rsa.toRSAPublicKey().getEncoded();
    JWTClaimsSet.Builder claims = stand.claims(secrets.nonce());
    assertRefused(
        IdTokenFault.ALGORITHM,
        StandProvider.signed(JWSAlgorithm.HS256, "one", new MACSigner(open), claims));
    RSASSASigner rsa = new RSASSASigner(stand.rsa);
    assertRefused(
        IdTokenFault.ALGORITHM, StandProvider.signed(JWSAlgorithm.RS512, "one", rsa, claims));
  }

  @Test
  void anothersKeyUnderItsNameVouchesForNobody() throws Exception {
    RSAKey other = new RSAKeyGenerator(2048).keyID("one").generate();
    JWTClaimsSet.Builder claims = stand.claims(secrets.nonce());
    assertRefused(
        IdTokenFault.SIGNATURE,
        StandProvider.signed(JWSAlgorithm.RS256, "one", new RSASSASigner(other), claims));
    String right = stand.signed(claims);
    String[] parts = right.split("\\.");
    String others =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                claims
                    .claim("preferred_username", "admin")
                    .build()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
    assertRefused(IdTokenFault.SIGNATURE, parts[0] + "." + others + "." + parts[2]);
  }

  @Test
  void aKeyMadeSinceIsAskedForOnce() throws Exception {
    back(stand.signed(stand.claims(secrets.nonce())));
    RSAKey fresh = new RSAKeyGenerator(2048).keyID("three").generate();
    String token =
        StandProvider.signed(
            JWSAlgorithm.RS256, "three", new RSASSASigner(fresh), stand.claims(secrets.nonce()));
    HospitalProvider provider = provider();
    stand.token = token;
    stand.asked.clear();
    IdTokenRefused refused =
        assertThrows(IdTokenRefused.class, () -> provider.vouched("the-code", secrets));
    assertEquals(IdTokenFault.KEY, refused.fault());
    assertEquals(1, keysAsked());
    stand.published = List.of(fresh.toPublicJWK());
    assertEquals("shiken.taro", provider.vouched("the-code", secrets).value());
    assertEquals("shiken.taro", provider.vouched("the-code", secrets).value());
    assertEquals(2, keysAsked());
  }

  private long keysAsked() {
    return stand.asked.stream().filter("/keys"::equals).count();
  }

  @Test
  void theAnswerToAnotherLogInIsNone() throws Exception {
    assertRefused(IdTokenFault.NONCE, with(claims -> claims.claim("nonce", "another")));
    assertRefused(IdTokenFault.NONCE, with(claims -> claims.claim("nonce", null)));
    assertRefused(IdTokenFault.NONCE, stand.signed(stand.claims(TripSecrets.made().nonce())));
  }

  @Test
  void aTokenForAnotherProgramOrOfAnotherProviderIsNone() throws Exception {
    assertRefused(IdTokenFault.AUDIENCE, with(claims -> claims.audience("other")));
    List<String> two = List.of("other", StandProvider.CLIENT);
    assertRefused(IdTokenFault.AUDIENCE, with(claims -> claims.audience(two)));
    assertRefused(
        IdTokenFault.AUDIENCE, with(claims -> claims.audience(two).claim("azp", "other")));
    assertRefused(IdTokenFault.AUDIENCE, with(claims -> claims.claim("azp", "other")));
    back(with(claims -> claims.audience(two).claim("azp", StandProvider.CLIENT)));
    assertRefused(IdTokenFault.ISSUER, with(claims -> claims.issuer(stand.issuer + "/")));
    assertRefused(IdTokenFault.SUBJECT, with(claims -> claims.subject(null)));
  }

  /** Seconds that the time stands after now; two minutes between the clocks are nothing. */
  @ParameterizedTest
  @CsvSource({
    "exp, -119, ",
    "exp, -120, EXPIRED",
    "iat, 120, ",
    "iat, 121, ISSUED",
    "iat, -720, ",
    "iat, -721, ISSUED",
    "nbf, 120, ",
    "nbf, 121, ISSUED"
  })
  void clocksMayBeTwoMinutesApart(String claim, int seconds, IdTokenFault fault) throws Exception {
    String token = with(claims -> claims.claim(claim, Date.from(NOW.plusSeconds(seconds))));
    if (fault == null) {
      back(token);
    } else {
      assertRefused(fault, token);
    }
  }

  @Test
  void withoutTimesNothingIsSaid() throws Exception {
    assertRefused(IdTokenFault.EXPIRED, with(claims -> claims.expirationTime(null)));
    assertRefused(IdTokenFault.ISSUED, with(claims -> claims.issueTime(null)));
  }

  @Test
  void twoFactorsCountWhereTheHospitalSaysSo() throws Exception {
    stand.token = with(claims -> claims.claim("acr", "gold").claim("amr", List.of("pwd", "otp")));
    assertFalse(provider().vouched("the-code", secrets).secondFactor());
    for (String believed : List.of("gold", "otp")) {
      OidcSettings settings = stand.settings(Set.of(believed), 2500);
      assertTrue(new HospitalProvider(clock(), settings).vouched("c", secrets).secondFactor());
    }
    OidcSettings other = stand.settings(Set.of("hwk"), 2500);
    assertFalse(new HospitalProvider(clock(), other).vouched("c", secrets).secondFactor());
  }

  @Test
  void aProviderThatSaysNothingOrNonsenseIsAway() throws Exception {
    stand.status = 503;
    assertThrows(ProviderAway.class, () -> provider().leave(secrets, "s"));
    stand.status = 200;
    stand.tokenEndpoint = "http://elsewhere.example/token";
    assertThrows(ProviderAway.class, () -> provider().leave(secrets, "s"));
    stand.tokenEndpoint = stand.issuer + "/token";
    OidcSettings asked = stand.settings();
    stand.issuer = "https://other.example";
    assertThrows(
        ProviderAway.class, () -> new HospitalProvider(clock(), asked).leave(secrets, "s"));
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      stand.issuer = "http://127.0.0.1:" + silent.getLocalPort();
      OidcSettings settings = stand.settings(Set.of(), 300);
      assertThrows(
          ProviderAway.class, () -> new HospitalProvider(clock(), settings).leave(secrets, "s"));
    }
  }

  private String with(Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
    JWTClaimsSet.Builder claims = stand.claims(secrets.nonce());
    change.accept(claims);
    return stand.signed(claims);
  }

  private VouchedPerson back(String token) throws ProviderAway, IdTokenRefused {
    stand.token = token;
    return provider().vouched("the-code", secrets);
  }

  private void assertRefused(IdTokenFault fault, String token) {
    IdTokenRefused refused = assertThrows(IdTokenRefused.class, () -> back(token));
    assertEquals(fault, refused.fault());
  }

  private HospitalProvider provider() {
    return new HospitalProvider(clock(), stand.settings());
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }
}
