package jp.madoguchi.web.contingency;

import java.util.Optional;
import jp.madoguchi.contingency.ContingencyRefusal;
import jp.madoguchi.contingency.ContingencyRefused;
import jp.madoguchi.web.pf.TriedAct;

/** How pages do an act about what is opened without consent, and learn why it was not done. */
final class ContingencyActs {
  private ContingencyActs() {}

  /** Does it; why it was refused, or empty. */
  static Optional<ContingencyRefusal> refusal(Runnable act) {
    return TriedAct.refusal(
        act,
        ContingencyRefused.class,
        ContingencyRefused::why,
        ContingencyRefusal.CHANGED_MEANWHILE);
  }
}
