package jp.madoguchi.terminal.delivery;

/** Something to be brought into the application. It is attempted until it succeeds. */
public interface Delivery {

  /**
   * Two deliveries with the same lane are never attempted at the same time, and in the order of
   * submission.
   */
  String lane();

  /** What the log may call it; no personal data. */
  String label();

  /**
   * Tries once, from the beginning or from where the last attempt stopped.
   *
   * @throws DeliveryFailedException it must be tried again later
   */
  void attempt() throws DeliveryFailedException;
}
