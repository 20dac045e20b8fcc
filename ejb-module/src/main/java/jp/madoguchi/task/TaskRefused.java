package jp.madoguchi.task;

import jakarta.ejb.ApplicationException;

/** Something that cannot be done about a task; says why as a bundle key and holds no input. */
@ApplicationException(rollback = true)
public class TaskRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String messageKey;

  /**
   * @param messageKey such as {@code tasks.said.changed}
   */
  public TaskRefused(String messageKey) {
    super("refused: " + messageKey);
    this.messageKey = messageKey;
  }

  public String messageKey() {
    return messageKey;
  }
}
