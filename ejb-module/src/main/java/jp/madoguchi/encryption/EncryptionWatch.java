package jp.madoguchi.encryption;

import jakarta.ejb.Local;

/** Tells whether rows are encrypted (暗号化の見張り); for operations, no personal data. */
@Local
public interface EncryptionWatch {
  /** Now, with the rows that wait. */
  EncryptionCondition condition();

  /**
   * Whether this server can work, without asking the database: nobody is told to be taking over.
   */
  EncryptionCondition.State state();
}
