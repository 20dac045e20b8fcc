package jp.madoguchi.maintenance;

import jakarta.ejb.ApplicationException;

/** Nothing was done about the work plan; holds nothing of what was typed. */
@ApplicationException(rollback = true)
public class WorkPlanRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final WorkPlanRefusal why;

  public WorkPlanRefused(WorkPlanRefusal why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public WorkPlanRefusal why() {
    return why;
  }
}
