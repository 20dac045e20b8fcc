package jp.madoguchi.node;

import jakarta.ejb.ApplicationException;

/**
 * The thing has another owner by now: this node was paused or cut off too long. Nothing of the
 * transaction is written; the new owner does the work.
 */
@ApplicationException(rollback = true)
public class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LeaseLost(Fence fence) {
    super(fence.thing() + " has another owner than token " + fence.token(), null, false, false);
  }
}
