package jp.madoguchi.program.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.program.ProgramRefusal;
import jp.madoguchi.program.ProgramRefused;

/**
 * A public key as somebody pastes it: a JWK, a set with one (RFC 7517), or PEM (RFC 7468) of a
 * public key or a certificate, of which the key alone is taken. RSA from 2048 to 8192 bits, or EC
 * on P-256. A private key is refused as what it is: it has been seen by others now.
 */
final class PublicKeyText {
  static final int LONGEST = 8_000;

  private static final int FEWEST_BITS = 2048;
  private static final int MOST_BITS = 8192;
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (PUBLIC KEY|CERTIFICATE)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private PublicKeyText() {}

  /** Reads one key and nothing else of what is said about it. */
  static JWK read(String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new ProgramRefused(ProgramRefusal.KEY_UNREADABLE);
    }
    if (text.contains("PRIVATE KEY")) {
      throw new ProgramRefused(ProgramRefusal.KEY_PRIVATE);
    }
    return text.startsWith("{") ? ofJson(text) : of(ofPem(text));
  }

  /** Of the DER form in Base64, as PEM has it between its lines. */
  static JWK ofDer(String base64) {
    return of(publicKey(decoded(base64)));
  }

  /** Its RFC 7638 thumbprint. */
  static String thumbprint(JWK key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What a page says of it. */
  static String kind(JWK key) {
    return key instanceof ECKey ec ? "EC " + ec.getCurve().getName() : "RSA " + key.size();
  }

  private static JWK ofJson(String text) {
    try {
      // a set says "keys" and no "kty"
      JWK key =
          text.contains("\"kty\"") && !text.contains("\"keys\"") ? JWK.parse(text) : only(text);
      if (!(key instanceof RSAKey) && !(key instanceof ECKey)
          || KeyUse.ENCRYPTION.equals(key.getKeyUse())) {
        throw new ProgramRefused(ProgramRefusal.KEY_KIND);
      }
      if (key.isPrivate()) {
        throw new ProgramRefused(ProgramRefusal.KEY_PRIVATE);
      }
      return of(key instanceof RSAKey rsa ? rsa.toRSAPublicKey() : ((ECKey) key).toECPublicKey());
    } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException no) {
      throw new ProgramRefused(ProgramRefusal.KEY_UNREADABLE);
    }
  }

  private static JWK only(String set) throws ParseException {
    List<JWK> keys = JWKSet.parse(set).getKeys();
    if (keys.size() != 1) {
      throw new ProgramRefused(ProgramRefusal.KEY_UNREADABLE);
    }
    return keys.get(0);
  }

  private static PublicKey ofPem(String text) {
    Matcher pem = PEM.matcher(text);
    if (!pem.find()) {
      throw new ProgramRefused(ProgramRefusal.KEY_UNREADABLE);
    }
    byte[] der = decoded(pem.group(2));
    if (pem.group(1).equals("PUBLIC KEY")) {
      return publicKey(der);
    }
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(der))
          .getPublicKey();
    } catch (GeneralSecurityException no) {
      throw new ProgramRefused(ProgramRefusal.KEY_UNREADABLE);
    }
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException no) {
      throw new ProgramRefused(ProgramRefusal.KEY_UNREADABLE);
    }
  }

  private static PublicKey publicKey(byte[] der) {
    for (String kind : List.of("RSA", "EC")) {
      try {
        return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(der));
      } catch (GeneralSecurityException another) {
        // the encoding says which it is, and the factory of another kind refuses it
        continue;
      }
    }
    throw new ProgramRefused(ProgramRefusal.KEY_UNREADABLE);
  }

  private static JWK of(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      int bits = rsa.getModulus().bitLength();
      if (bits >= FEWEST_BITS && bits <= MOST_BITS) {
        return new RSAKey.Builder(rsa).build();
      }
    } else if (key instanceof ECPublicKey ec
        && Curve.P_256.equals(Curve.forECParameterSpec(ec.getParams()))) {
      return new ECKey.Builder(Curve.P_256, ec).build();
    }
    throw new ProgramRefused(ProgramRefusal.KEY_KIND);
  }
}
