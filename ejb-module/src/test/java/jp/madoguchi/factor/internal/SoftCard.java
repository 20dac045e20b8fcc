package jp.madoguchi.factor.internal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import jp.madoguchi.reader.api.StaffCard;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A staff card as the connector tells of it. */
public final class SoftCard {
  private static final byte[] NONE = {};

  private final KeyPair pair;
  private final byte[] certificate;
  private final byte[] number;

  private SoftCard(KeyPair pair, byte[] certificate, byte[] number) {
    this.pair = pair;
    this.certificate = certificate;
    this.number = number;
  }

  public static SoftCard withKey() {
    return withKey("secp256r1", Instant.parse("2030-01-01T00:00:00Z"));
  }

  static SoftCard withKey(String curve, Instant until) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      KeyPair pair = generator.generateKeyPair();
      X500Name name = new X500Name("CN=TEST STAFF");
      byte[] certificate =
          new JcaX509v3CertificateBuilder(
                  name,
                  BigInteger.TEN,
                  Date.from(until.minus(Duration.ofDays(3650))),
                  Date.from(until),
                  name,
                  pair.getPublic())
              .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
              .getEncoded();
      return new SoftCard(pair, certificate, NONE);
    } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static SoftCard numbered(byte... number) {
    return new SoftCard(null, NONE, number);
  }

  public StaffCard asked(byte[] challenge, boolean identifierToo) {
    if (pair == null) {
      return identifierToo
          ? new StaffCard(StaffCard.StaffCardKind.IDENTIFIER, NONE, NONE, number)
          : StaffCard.of(StaffCard.StaffCardKind.OTHER);
    }
    try {
      boolean small = pair.getPublic().getEncoded().length < 100;
      Signature signature = Signature.getInstance(small ? "SHA256withECDSA" : "SHA384withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(challenge);
      return new StaffCard(
          StaffCard.StaffCardKind.CERTIFICATE, certificate, signature.sign(), NONE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
