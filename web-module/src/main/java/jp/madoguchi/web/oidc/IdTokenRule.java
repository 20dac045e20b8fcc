package jp.madoguchi.web.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Whether an ID token is the provider's word about this log-in (OpenID Connect Core 1.0, 3.1.3.7).
 * The methods of signing are ours: what the token says of its own is compared with them.
 */
final class IdTokenRule {
  private static final Set<JWSAlgorithm> METHODS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  /** A person is back from the provider within ten minutes. */
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final OidcSettings settings;

  IdTokenRule(OidcSettings settings) {
    this.settings = settings;
  }

  /** What the token says, before anybody believes it. */
  static SignedJWT read(String token) throws IdTokenRefused {
    SignedJWT signed;
    try {
      signed = SignedJWT.parse(token);
    } catch (ParseException none) {
      throw new IdTokenRefused(IdTokenFault.NOT_SIGNED);
    }
    if (!METHODS.contains(signed.getHeader().getAlgorithm())) {
      throw new IdTokenRefused(IdTokenFault.ALGORITHM);
    }
    return signed;
  }

  /** Keys that may have signed it; none when the provider has made another one since. */
  static List<JWK> keys(SignedJWT token, JWKSet known) {
    return new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader())).select(known);
  }

  /**
   * Whom it vouches for.
   *
   * @param keys of the provider that may have signed it
   */
  VouchedPerson vouched(SignedJWT token, List<JWK> keys, String nonce, Instant now)
      throws IdTokenRefused {
    if (keys.isEmpty()) {
      throw new IdTokenRefused(IdTokenFault.KEY);
    }
    signed(token, keys);
    JWTClaimsSet claims;
    try {
      claims = token.getJWTClaimsSet();
    } catch (ParseException none) {
      throw new IdTokenRefused(IdTokenFault.NOT_SIGNED);
    }
    about(claims, nonce);
    times(claims, now);
    return person(claims);
  }

  private static void signed(SignedJWT token, List<JWK> keys) throws IdTokenRefused {
    JWSHeader header = token.getHeader();
    for (JWK key : keys) {
      try {
        if (key instanceof AsymmetricJWK pair
            && token.verify(
                new DefaultJWSVerifierFactory().createJWSVerifier(header, pair.toPublicKey()))) {
          return;
        }
      } catch (JOSEException otherKind) {
        // a key of another kind has not signed it; another of the list may have
        continue;
      }
    }
    throw new IdTokenRefused(IdTokenFault.SIGNATURE);
  }

  private void about(JWTClaimsSet claims, String nonce) throws IdTokenRefused {
    refuseUnless(settings.issuer().equals(claims.getIssuer()), IdTokenFault.ISSUER);
    List<String> audience = claims.getAudience();
    Object asked = claims.getClaim("azp");
    boolean ours = asked == null ? audience.size() == 1 : settings.client().equals(asked);
    refuseUnless(audience.contains(settings.client()) && ours, IdTokenFault.AUDIENCE);
    refuseUnless(nonce.equals(claims.getClaim("nonce")), IdTokenFault.NONCE);
  }

  private void times(JWTClaimsSet claims, Instant now) throws IdTokenRefused {
    Date expires = claims.getExpirationTime();
    refuseUnless(
        expires != null && now.isBefore(expires.toInstant().plus(settings.skew())),
        IdTokenFault.EXPIRED);
    Date begins = claims.getNotBeforeTime();
    Date issued = claims.getIssueTime();
    refuseUnless(
        issued != null
            && !issued.toInstant().isAfter(now.plus(settings.skew()))
            && !issued.toInstant().isBefore(now.minus(FRESH).minus(settings.skew()))
            && (begins == null || !begins.toInstant().isAfter(now.plus(settings.skew()))),
        IdTokenFault.ISSUED);
  }

  private VouchedPerson person(JWTClaimsSet claims) throws IdTokenRefused {
    refuseUnless(
        claims.getSubject() != null && !claims.getSubject().isEmpty(), IdTokenFault.SUBJECT);
    Object value = claims.getClaim(settings.claim());
    return new VouchedPerson(value instanceof String text ? text : "", factors(claims));
  }

  private boolean factors(JWTClaimsSet claims) {
    Object level = claims.getClaim("acr");
    Object methods = claims.getClaim("amr");
    return level instanceof String text && settings.secondFactor().contains(text)
        || methods instanceof List<?> list
            && list.stream().anyMatch(one -> settings.secondFactor().contains(String.valueOf(one)));
  }

  private static void refuseUnless(boolean holds, IdTokenFault fault) throws IdTokenRefused {
    if (!holds) {
      throw new IdTokenRefused(fault);
    }
  }
}
