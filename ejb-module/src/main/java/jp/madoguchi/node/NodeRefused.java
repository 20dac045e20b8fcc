package jp.madoguchi.node;

import jakarta.ejb.ApplicationException;

/**
 * Thrown by an observer of {@link DatabaseReady}: this node must not work with this database
 * (参加拒否). It stays up, says why, and looks again every few seconds.
 */
@ApplicationException(rollback = true)
public class NodeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;

  /**
   * @param code for {@link DatabaseReadiness#lastError}, such as {@code ANOTHER_KEY}
   * @param sentence for the log: what is wrong, where it stands and what to do
   */
  public NodeRefused(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
