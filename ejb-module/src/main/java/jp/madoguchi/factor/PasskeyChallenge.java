package jp.madoguchi.factor;

import java.util.List;

/**
 * What a device is asked to sign (パスキーの要求): used once, in its own log-in, for ten minutes.
 *
 * @param challenge 32 random bytes in base64url
 * @param user handle of the person in base64url; no name
 * @param account the person's account, which the device shows
 * @param known ids of the person's passkeys in base64url: not to be made again, or to be used
 */
public record PasskeyChallenge(String challenge, String user, String account, List<String> known) {
  public PasskeyChallenge {
    known = List.copyOf(known);
  }

  @Override
  public String toString() {
    return "PasskeyChallenge[***]";
  }
}
