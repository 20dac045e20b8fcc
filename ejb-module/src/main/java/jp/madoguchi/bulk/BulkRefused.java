package jp.madoguchi.bulk;

import jakarta.ejb.ApplicationException;

/** An order or decision that is not taken; says why as a bundle key and holds no input. */
@ApplicationException(rollback = true)
public class BulkRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String messageKey;

  /**
   * @param messageKey key of the bundles, such as {@code bulk.refused.empty}
   */
  public BulkRefused(String messageKey) {
    super("refused: " + messageKey);
    this.messageKey = messageKey;
  }

  public String messageKey() {
    return messageKey;
  }
}
