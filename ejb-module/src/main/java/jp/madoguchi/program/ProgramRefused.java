package jp.madoguchi.program;

import jakarta.ejb.ApplicationException;

/** Nothing of the act was done; holds nothing of what was typed. */
@ApplicationException(rollback = true)
public class ProgramRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProgramRefusal why;

  public ProgramRefused(ProgramRefusal why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public ProgramRefusal why() {
    return why;
  }
}
