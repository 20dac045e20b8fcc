package jp.madoguchi.encryption;

/**
 * Nothing can be encrypted or read: the keystore is missing, cannot be read or does not hold the
 * key. The message names what to mend and nothing of a person.
 */
public class EncryptionUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EncryptionUnavailable(String why) {
    super(why);
  }
}
