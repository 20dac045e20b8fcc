package jp.madoguchi.factor.internal;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.facility.Sha256;
import jp.madoguchi.factor.FactorKind;
import jp.madoguchi.factor.FactorRefusal;
import jp.madoguchi.factor.FactorRefused;
import jp.madoguchi.reader.api.StaffCard;

/** What a card that was read proves: that it has its key, or what its number is. */
final class CardRule {
  private static final int P_256 = 256;

  private CardRule() {}

  /**
   * A card with a key that signed the challenge now.
   *
   * @throws FactorRefused for a certificate that does not hold now, or another's signature
   */
  static ReadCard withKey(StaffCard card, byte[] challenge, Instant now) {
    try {
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(card.certificate()));
      certificate.checkValidity(Date.from(now));
      if (!signed(certificate.getPublicKey(), challenge, card.signature())) {
        throw new FactorRefused(FactorRefusal.CARD_UNREADABLE);
      }
      byte[] key = certificate.getPublicKey().getEncoded();
      byte[] hash = Sha256.of(key);
      return new ReadCard(
          FactorKind.CARD,
          "card:" + HexFormat.of().formatHex(hash),
          Base64.getEncoder().encodeToString(key));
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      throw new FactorRefused(FactorRefusal.CARD_EXPIRED);
    } catch (GeneralSecurityException e) {
      throw new FactorRefused(FactorRefusal.CARD_UNREADABLE);
    }
  }

  private static boolean signed(PublicKey key, byte[] challenge, byte[] signature)
      throws GeneralSecurityException {
    if (!(key instanceof ECPublicKey curve)) {
      throw new InvalidKeyException("a key of another kind");
    }
    int bits = curve.getParams().getCurve().getField().getFieldSize();
    Signature verifier =
        Signature.getInstance(bits == P_256 ? "SHA256withECDSA" : "SHA384withECDSA");
    verifier.initVerify(key);
    verifier.update(challenge);
    try {
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false; // not even of the right form
    }
  }

  /** A card that only says its number, of which nothing but a keyed hash is kept. */
  static ReadCard numbered(StaffCard card, byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return new ReadCard(
          FactorKind.CARD_IDENTIFIER,
          "number:" + HexFormat.of().formatHex(mac.doFinal(card.identifier())),
          null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
