package jp.madoguchi.factor.internal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import jp.madoguchi.factor.PasskeyAnswer;

/** An authenticator in software, which can be told to answer wrongly. */
public final class SoftPasskey {
  static final int PRESENT_AND_VERIFIED = 0x05;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keys;
  private final byte[] id = {1, 2, 3, 4, 5, 6, 7, 8};
  String rpId = "madoguchi.example";
  String origin = "https://madoguchi.example";
  String extra = "";
  int flags = PRESENT_AND_VERIFIED;
  int counter;

  public SoftPasskey() {
    try {
      KeyPairGenerator made = KeyPairGenerator.getInstance("EC");
      made.initialize(new ECGenParameterSpec("secp256r1"));
      keys = made.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String id() {
    return TEXT.encodeToString(id);
  }

  /** A new passkey. */
  public PasskeyAnswer made(String challenge) {
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(head(flags | 0x40));
    data.writeBytes(new byte[16]);
    data.writeBytes(new byte[] {0, (byte) id.length});
    data.writeBytes(id);
    // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
    data.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32});
    data.writeBytes(field(key.getW().getAffineX()));
    data.writeBytes(new byte[] {0x22, 0x58, 32});
    data.writeBytes(field(key.getW().getAffineY()));
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    // {"fmt": "none", "attStmt": {}, "authData": …}
    object.write(0xa3);
    text(object, "fmt");
    text(object, "none");
    text(object, "attStmt");
    object.write(0xa0);
    text(object, "authData");
    object.writeBytes(new byte[] {0x58, (byte) data.size()});
    object.writeBytes(data.toByteArray());
    return new PasskeyAnswer(
        id(), said("webauthn.create", challenge), TEXT.encodeToString(object.toByteArray()), null);
  }

  /** A proof by it. */
  public PasskeyAnswer proof(String challenge) {
    byte[] data = head(flags);
    String said = said("webauthn.get", challenge);
    try {
      Signature sign = Signature.getInstance("SHA256withECDSA");
      sign.initSign(keys.getPrivate());
      sign.update(data);
      sign.update(sha256(Base64.getUrlDecoder().decode(said)));
      return new PasskeyAnswer(
          id(), said, TEXT.encodeToString(data), TEXT.encodeToString(sign.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String said(String type, String challenge) {
    String json =
        "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\"%s}"
            .formatted(type, challenge, origin, extra);
    return TEXT.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] head(int with) {
    return ByteBuffer.allocate(37)
        .put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
        .put((byte) with)
        .putInt(counter)
        .array();
  }

  private static byte[] field(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] field = new byte[32];
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, field, 32 - length, length);
    return field;
  }

  private static void text(ByteArrayOutputStream to, String text) {
    to.write(0x60 + text.length());
    to.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
