package jp.madoguchi.audit;

/** How a session stands to the work plans (作業計画との突合). */
public enum RemoteVerdict {
  /** The whole of it lies in approved plans of the person. */
  WITHIN,
  /** It does, but by a plan that was approved after it had begun. */
  APPROVED_LATER,
  /** Some minutes of it lie outside of them. */
  OUTSIDE,
  /** No plan of the person touches it. */
  WITHOUT_PLAN,
  /** A plan is over, and nobody came. */
  UNUSED
}
