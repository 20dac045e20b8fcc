package jp.madoguchi.terminal.delivery;

/** The application did not commit, or the outcome could not be recorded. */
public class DeliveryFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  public DeliveryFailedException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * The classes of the chain of causes; their texts may quote personal data and stay out of the
   * log.
   */
  String causes() {
    StringBuilder text = new StringBuilder(getMessage());
    Throwable cause = getCause();
    for (int depth = 0; cause != null && depth < 8; depth++) {
      text.append(" < ").append(cause.getClass().getName());
      cause = cause.getCause();
    }
    return text.toString();
  }
}
