package jp.madoguchi.factor.internal;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.facility.Sha256;
import jp.madoguchi.factor.PasskeyAnswer;
import jp.madoguchi.factor.PasskeyPlace;

/**
 * What a device's answer must hold (WebAuthn level 2, 7.1 and 7.2): the kind, this challenge, a
 * page of ours, our relying party, a present and verified user, and a signature of the key. Of
 * where the device comes from nothing is asked (attestation {@code none}).
 */
final class PasskeyRule {
  static final String NEW = "webauthn.create";
  static final String PROOF = "webauthn.get";

  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int HOLDS_KEY = 0x40;
  private static final int HASH_BYTES = 32;
  private static final int AAGUID_BYTES = 16;
  private static final int LONGEST_ID = 1023;

  private PasskeyRule() {}

  /**
   * A new passkey as its device describes it.
   *
   * @param id in base64url
   */
  record NewPasskey(String id, PasskeyKey key, long counter) {}

  /**
   * The new passkey of an answer; empty when anything about it is wrong.
   *
   * @param challenge in base64url
   */
  static Optional<NewPasskey> made(PasskeyAnswer answer, String challenge, PasskeyPlace place) {
    try {
      if (!said(bytes(answer.clientData()), NEW, challenge, place)) {
        return Optional.empty();
      }
      Map<Object, Object> attested = SmallCbor.map(ByteBuffer.wrap(bytes(answer.data())));
      if (!(attested.get("authData") instanceof byte[] data)
          || !ours(data, place.rpId())
          || (data[HASH_BYTES] & HOLDS_KEY) == 0) {
        return Optional.empty();
      }
      ByteBuffer rest = ByteBuffer.wrap(data);
      rest.position(HASH_BYTES + 1 + Integer.BYTES + AAGUID_BYTES);
      byte[] id = new byte[rest.getShort() & 0xffff];
      if (id.length == 0 || id.length > LONGEST_ID) {
        return Optional.empty();
      }
      rest.get(id);
      PasskeyKey key = PasskeyKey.ofCose(SmallCbor.map(rest));
      return Optional.of(new NewPasskey(text(id), key, counter(data)));
    } catch (IllegalArgumentException | BufferUnderflowException | JsonException noAnswer) {
      return Optional.empty();
    }
  }

  /** The signature counter of an answer of a known passkey; empty when anything is wrong. */
  static Optional<Long> proved(
      PasskeyAnswer answer, String challenge, PasskeyPlace place, PasskeyKey key) {
    try {
      byte[] clientData = bytes(answer.clientData());
      byte[] data = bytes(answer.data());
      boolean right =
          said(clientData, PROOF, challenge, place)
              && ours(data, place.rpId())
              && key.signed(bytes(answer.signature()), data, sha256(clientData));
      return right ? Optional.of(counter(data)) : Optional.empty();
    } catch (IllegalArgumentException | JsonException noAnswer) {
      return Optional.empty();
    }
  }

  private static boolean said(byte[] json, String kind, String challenge, PasskeyPlace place) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
      JsonObject said = reader.readObject();
      byte[] expected = challenge.getBytes(StandardCharsets.US_ASCII);
      byte[] signed = said.getString("challenge", "").getBytes(StandardCharsets.UTF_8);
      return kind.equals(said.getString("type", ""))
          && MessageDigest.isEqual(expected, signed)
          && place.origins().contains(said.getString("origin", ""))
          && !said.getBoolean("crossOrigin", false);
    } catch (ClassCastException notAsWritten) {
      return false;
    }
  }

  /** Of our relying party, with a user who is there and was verified by the device. */
  private static boolean ours(byte[] data, String rpId) {
    if (data.length < HASH_BYTES + 1 + Integer.BYTES) {
      return false;
    }
    byte[] hash = java.util.Arrays.copyOf(data, HASH_BYTES);
    int flags = data[HASH_BYTES];
    return MessageDigest.isEqual(hash, sha256(rpId.getBytes(StandardCharsets.UTF_8)))
        && (flags & PRESENT) != 0
        && (flags & VERIFIED) != 0;
  }

  private static long counter(byte[] data) {
    return ByteBuffer.wrap(data).getInt(HASH_BYTES + 1) & 0xffffffffL;
  }

  private static byte[] bytes(String base64url) {
    return Base64.getUrlDecoder().decode(base64url == null ? "" : base64url);
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] sha256(byte[] bytes) {
    return Sha256.of(bytes);
  }
}
