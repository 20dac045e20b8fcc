package jp.madoguchi.clinical;

import jakarta.ejb.ApplicationException;

/** Nothing was recorded of an order (確認の上で処方の拒否の例外). */
@ApplicationException(rollback = true)
public class OrderRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final OrderRefusal why;

  public OrderRefused(OrderRefusal why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public OrderRefusal why() {
    return why;
  }
}
