package jp.madoguchi.factor;

/**
 * A device's answer to a challenge (パスキーの応答), each part in base64url as the browser gave it.
 *
 * @param id of the passkey; not looked at when one is made
 * @param clientData what the browser says: kind, challenge and page
 * @param data attestation object of a new passkey, else the authenticator's data
 * @param signature null of a new passkey
 */
public record PasskeyAnswer(String id, String clientData, String data, String signature) {
  @Override
  public String toString() {
    return "PasskeyAnswer[***]";
  }
}
