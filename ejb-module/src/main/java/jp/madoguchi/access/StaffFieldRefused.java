package jp.madoguchi.access;

import jakarta.ejb.ApplicationException;

/** A field of a person is none (項目の誤り): nothing was done; holds nothing of what was sent. */
@ApplicationException(rollback = true)
public class StaffFieldRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final StaffColumn column;
  private final StaffFileFault fault;

  public StaffFieldRefused(StaffColumn column, StaffFileFault fault) {
    super(column + " " + fault, null, false, false);
    this.column = column;
    this.fault = fault;
  }

  public StaffColumn column() {
    return column;
  }

  public StaffFileFault fault() {
    return fault;
  }
}
