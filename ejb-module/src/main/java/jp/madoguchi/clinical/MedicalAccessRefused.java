package jp.madoguchi.clinical;

import jakarta.ejb.ApplicationException;

/**
 * Medical information is not shown; {@code reasonKey} is one of {@code cons.*}. Already recorded.
 */
@ApplicationException(rollback = true)
public class MedicalAccessRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String reasonKey;

  public MedicalAccessRefused(String reasonKey) {
    super(reasonKey);
    this.reasonKey = reasonKey;
  }

  public String reasonKey() {
    return reasonKey;
  }
}
