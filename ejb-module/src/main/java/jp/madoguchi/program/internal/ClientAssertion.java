package jp.madoguchi.program.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.program.ProgramFault;

/**
 * A program's signed word that it is itself (RFC 7523 §3, {@code private_key_jwt}). Which algorithm
 * is taken is decided here and by the kind of the key, never by what the assertion says: {@code
 * none}, and HS256 with a public key as its secret, are no signatures.
 */
final class ClientAssertion {
  static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

  private static final int LONGEST = 8_000;
  private static final int LONGEST_JTI = 200;
  private static final Set<JWSAlgorithm> RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256);

  private final SignedJWT signed;
  private final JWTClaimsSet claims;

  private ClientAssertion(SignedJWT signed, JWTClaimsSet claims) {
    this.signed = signed;
    this.claims = claims;
  }

  /** What was sent, if it has the form; nothing of it is believed yet. */
  static Optional<ClientAssertion> of(String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      SignedJWT signed = SignedJWT.parse(text);
      JWTClaimsSet claims = signed.getJWTClaimsSet();
      return claims == null ? Optional.empty() : Optional.of(new ClientAssertion(signed, claims));
    } catch (ParseException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Whether the algorithm is one that is taken at all. */
  boolean algorithmIsTaken() {
    JWSAlgorithm named = signed.getHeader().getAlgorithm();
    return RSA.contains(named) || JWSAlgorithm.ES256.equals(named);
  }

  /** Who it says that it is; at most 40 characters, or "". */
  String issuer() {
    String issuer = claims.getIssuer();
    return issuer == null || issuer.length() > ProgramForm.LONGEST_ID ? "" : issuer;
  }

  /** The name of its key, or null. */
  String keyName() {
    return signed.getHeader().getKeyID();
  }

  /** Whether that key made its signature. */
  boolean isSignedBy(JWK key) {
    try {
      return verifier(key).isPresent() && signed.verify(verifier(key).get());
    } catch (JOSEException | IllegalStateException unusable) {
      return false;
    }
  }

  private Optional<JWSVerifier> verifier(JWK key) throws JOSEException {
    JWSAlgorithm named = signed.getHeader().getAlgorithm();
    if (key instanceof RSAKey rsa && RSA.contains(named)) {
      return Optional.of(new RSASSAVerifier(rsa));
    }
    return key instanceof ECKey ec && JWSAlgorithm.ES256.equals(named)
        ? Optional.of(new ECDSAVerifier(ec))
        : Optional.empty();
  }

  /**
   * What is wrong with what it says, or null.
   *
   * @param audiences names of this program, one of which it has to be made for
   * @param skew how far two clocks may be apart
   */
  ProgramFault fault(Set<String> audiences, Instant now, Duration skew) {
    Instant expires = instant(claims.getExpirationTime());
    String jti = claims.getJWTID();
    if (expires == null
        || jti == null
        || jti.isBlank()
        || jti.length() > LONGEST_JTI
        || issuer().isEmpty()
        || !issuer().equals(claims.getSubject())) {
      return ProgramFault.CLAIMS;
    }
    if (Collections.disjoint(claims.getAudience(), audiences)) {
      return ProgramFault.AUDIENCE;
    }
    if (!now.isBefore(expires.plus(skew))) {
      return ProgramFault.EXPIRED;
    }
    if (expires.isAfter(now.plus(LONGEST_LIFE).plus(skew))) {
      return ProgramFault.TOO_LONG;
    }
    return later(claims.getNotBeforeTime(), now.plus(skew))
            || later(claims.getIssueTime(), now.plus(skew))
        ? ProgramFault.NOT_YET
        : null;
  }

  private static boolean later(Date moment, Instant limit) {
    return moment != null && instant(moment).isAfter(limit);
  }

  private static Instant instant(Date moment) {
    return moment == null ? null : moment.toInstant();
  }

  String jti() {
    return claims.getJWTID();
  }

  Instant expires() {
    return instant(claims.getExpirationTime());
  }

  @Override
  public String toString() {
    return "[***]";
  }
}
