package jp.madoguchi.contingency;

import jakarta.ejb.ApplicationException;

/** Nothing was opened, closed or looked through; holds nothing of what was typed. */
@ApplicationException(rollback = true)
public class ContingencyRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ContingencyRefusal why;

  public ContingencyRefused(ContingencyRefusal why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public ContingencyRefusal why() {
    return why;
  }
}
