package jp.madoguchi.clinical;

import jakarta.ejb.ApplicationException;

/** Medical information is not shown. Already recorded. */
@ApplicationException(rollback = true)
public class MedicalAccessRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ViewingRefusal reason;

  public MedicalAccessRefused(ViewingRefusal reason) {
    super(reason.code());
    this.reason = reason;
  }

  public ViewingRefusal reason() {
    return reason;
  }
}
