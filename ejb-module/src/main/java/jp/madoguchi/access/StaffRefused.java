package jp.madoguchi.access;

import jakarta.ejb.ApplicationException;

/** Nothing of the act was done; holds nothing of what was typed. */
@ApplicationException(rollback = true)
public class StaffRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final StaffRefusal why;

  public StaffRefused(StaffRefusal why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public StaffRefusal why() {
    return why;
  }
}
