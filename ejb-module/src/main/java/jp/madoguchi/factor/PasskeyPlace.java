package jp.madoguchi.factor;

import java.util.Set;

/**
 * Whose page a passkey is for (パスキーの利用場所): WebAuthn's relying party.
 *
 * @param rpId the host's name, without a port
 * @param origins as browsers write them, such as {@code https://madoguchi.example}
 */
public record PasskeyPlace(String rpId, Set<String> origins) {
  public PasskeyPlace {
    origins = Set.copyOf(origins);
  }
}
