package jp.madoguchi.setup;

import jakarta.ejb.ApplicationException;

/** Nothing of the step was done; holds nothing of what was typed. */
@ApplicationException(rollback = true)
public class SetupRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SetupRefusal why;

  public SetupRefused(SetupRefusal why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public SetupRefusal why() {
    return why;
  }
}
