package jp.madoguchi.encryption;

import jakarta.ejb.ApplicationException;

/**
 * Nothing can be encrypted or read: the keystore is missing, cannot be read or does not hold the
 * key. The message names what to mend and nothing of a person. It is in the log once, by the start;
 * an application exception, so that the container does not write a page of log for each try.
 */
@ApplicationException(rollback = true)
public class EncryptionUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public EncryptionUnavailable(String why) {
    super(why);
  }
}
