package jp.madoguchi.access;

import jakarta.ejb.ApplicationException;

/** Nothing was done: the person has first to prove again who he is (再認証が必要). */
@ApplicationException(rollback = true)
public class ProofDue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProofDue() {
    super("a fresh proof is due", null, false, false);
  }
}
