package jp.madoguchi.audit;

import jakarta.ejb.ApplicationException;

/** Nothing was kept; holds nothing of what was typed. */
@ApplicationException(rollback = true)
public class ReviewRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ReviewRefusal why;

  public ReviewRefused(ReviewRefusal why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public ReviewRefusal why() {
    return why;
  }
}
