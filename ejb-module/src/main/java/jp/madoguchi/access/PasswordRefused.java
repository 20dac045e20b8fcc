package jp.madoguchi.access;

import jakarta.ejb.ApplicationException;

/** A password is not taken; holds nothing of it. */
@ApplicationException(rollback = true)
public class PasswordRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final PasswordFault fault;

  public PasswordRefused(PasswordFault fault) {
    super(fault.name(), null, false, false);
    this.fault = fault;
  }

  public PasswordFault fault() {
    return fault;
  }
}
