package jp.madoguchi.factor;

import jakarta.ejb.ApplicationException;

/** Nothing of the act was done (認証要素の操作の拒否); holds nothing of what was typed. */
@ApplicationException(rollback = true)
public class FactorRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FactorRefusal why;

  public FactorRefused(FactorRefusal why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public FactorRefusal why() {
    return why;
  }
}
