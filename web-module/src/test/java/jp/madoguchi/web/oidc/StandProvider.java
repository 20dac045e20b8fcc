package jp.madoguchi.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A provider on this machine, with keys of its own, that answers what a test wants it to. */
final class StandProvider implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");
  static final String CLIENT = "madoguchi";

  final RSAKey rsa;
  final ECKey ec;
  final List<String> asked = new ArrayList<>();
  Map<String, String> form;
  String token = "";
  String issuer;
  String tokenEndpoint;
  int status = 200;
  List<JWK> published;
  private final HttpServer server;

  StandProvider() throws IOException, JOSEException {
    rsa = new RSAKeyGenerator(2048).keyID("one").generate();
    ec = new ECKeyGenerator(Curve.P_256).keyID("two").generate();
    published = List.of(rsa.toPublicJWK(), ec.toPublicJWK());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/hospital";
    tokenEndpoint = issuer + "/token";
    server.createContext("/realms/hospital", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/realms/hospital".length());
    asked.add(path);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String said =
        switch (path) {
          case "/.well-known/openid-configuration" -> document();
          case "/keys" -> new JWKSet(published).toString();
          case "/token" -> {
            form = fields(body);
            yield "{\"access_token\":\"x\",\"id_token\":\"" + token + "\"}";
          }
          default -> "{}";
        };
    byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String document() {
    return "{\"issuer\":\""
        + issuer
        + "\",\"authorization_endpoint\":\""
        + issuer
        + "/auth\",\"token_endpoint\":\""
        + tokenEndpoint
        + "\",\"jwks_uri\":\""
        + issuer
        + "/keys\",\"end_session_endpoint\":\""
        + issuer
        + "/end\"}";
  }

  static Map<String, String> fields(String form) {
    return Arrays.stream(form.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  OidcSettings settings() {
    return settings(Set.of(), 2500);
  }

  OidcSettings settings(Set<String> secondFactor, int milliseconds) {
    return new OidcSettings(
        issuer,
        CLIENT,
        "",
        "https://desk.example/madoguchi/",
        "preferred_username",
        "openid profile",
        secondFactor,
        Duration.ofMinutes(2),
        milliseconds);
  }

  /** What is right about a token of now. */
  JWTClaimsSet.Builder claims(String nonce) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(CLIENT)
        .subject("7a1f")
        .claim("preferred_username", "shiken.taro")
        .claim("nonce", nonce)
        .issueTime(Date.from(NOW.minusSeconds(1)))
        .expirationTime(Date.from(NOW.plusSeconds(60)));
  }

  String signed(JWTClaimsSet.Builder claims) throws JOSEException {
    return signed(JWSAlgorithm.RS256, "one", new RSASSASigner(rsa), claims);
  }

  String signedByCurve(JWTClaimsSet.Builder claims) throws JOSEException {
    return signed(JWSAlgorithm.ES256, "two", new ECDSASigner(ec), claims);
  }

  static String signed(
      JWSAlgorithm method, String key, JWSSigner signer, JWTClaimsSet.Builder claims)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(method).keyID(key).build(), claims.build());
    token.sign(signer);
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
