package jp.madoguchi.factor.internal;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/**
 * The public key of a passkey: ES256 (all authenticators) or RS256 (Windows Hello), from COSE (RFC
 * 9053), kept as {@code ES256 BASE64} with the key in X.509 form.
 */
final class PasskeyKey {
  private static final String ES256 = "ES256";
  private static final String RS256 = "RS256";
  private static final int FIELD_BYTES = 32;
  private static final int SHORTEST_RSA_BITS = 2048;

  private final String algorithm;
  private final PublicKey key;

  private PasskeyKey(String algorithm, PublicKey key) {
    this.algorithm = algorithm;
    this.key = key;
  }

  /**
   * Reads a COSE key.
   *
   * @throws IllegalArgumentException for any other algorithm, and a key that is none
   */
  static PasskeyKey ofCose(Map<Object, Object> cose) {
    try {
      Object kind = cose.get(1L);
      Object algorithm = cose.get(3L);
      if (Long.valueOf(2).equals(kind)
          && Long.valueOf(-7).equals(algorithm)
          && Long.valueOf(1).equals(cose.get(-1L))) {
        return new PasskeyKey(ES256, ec(bytes(cose, -2L), bytes(cose, -3L)));
      }
      if (Long.valueOf(3).equals(kind) && Long.valueOf(-257).equals(algorithm)) {
        return new PasskeyKey(RS256, rsa(bytes(cose, -1L), bytes(cose, -2L)));
      }
    } catch (GeneralSecurityException noKey) {
      throw new IllegalArgumentException("no key", noKey);
    }
    throw new IllegalArgumentException("an algorithm that was not offered");
  }

  private static byte[] bytes(Map<Object, Object> cose, long part) {
    if (cose.get(part) instanceof byte[] bytes) {
      return bytes;
    }
    throw new IllegalArgumentException("a part of the key is missing");
  }

  private static PublicKey ec(byte[] x, byte[] y) throws GeneralSecurityException {
    if (x.length != FIELD_BYTES || y.length != FIELD_BYTES) {
      throw new IllegalArgumentException("no point of the curve");
    }
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
    ECPoint point = new ECPoint(new BigInteger(1, x), new BigInteger(1, y));
    if (!lies(point, curve)) {
      throw new IllegalArgumentException("no point of the curve");
    }
    return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
  }

  private static boolean lies(ECPoint point, ECParameterSpec curve) {
    BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    BigInteger right =
        x.pow(3).add(curve.getCurve().getA().multiply(x)).add(curve.getCurve().getB()).mod(p);
    return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.multiply(y).mod(p).equals(right);
  }

  private static PublicKey rsa(byte[] modulus, byte[] exponent) throws GeneralSecurityException {
    BigInteger n = new BigInteger(1, modulus);
    if (n.bitLength() < SHORTEST_RSA_BITS) {
      throw new IllegalArgumentException("too short");
    }
    return KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(n, new BigInteger(1, exponent)));
  }

  String text() {
    return algorithm + " " + Base64.getEncoder().encodeToString(key.getEncoded());
  }

  static PasskeyKey ofText(String text) {
    String[] parts = text.split(" ", 2);
    try {
      KeyFactory keys = KeyFactory.getInstance(parts[0].equals(ES256) ? "EC" : "RSA");
      return new PasskeyKey(
          parts[0],
          keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(parts[1]))));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a kept passkey cannot be read", broken);
    }
  }

  boolean signed(byte[] signature, byte[]... parts) {
    try {
      Signature check =
          Signature.getInstance(key instanceof ECPublicKey ? "SHA256withECDSA" : "SHA256withRSA");
      check.initVerify(key);
      for (byte[] part : parts) {
        check.update(part);
      }
      return check.verify(signature);
    } catch (GeneralSecurityException noSignature) {
      return false;
    }
  }
}
