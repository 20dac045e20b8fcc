package jp.madoguchi.contingency;

import jakarta.ejb.Local;
import java.util.List;

/**
 * The list of what was opened without consent (救急・災害の閲覧一覧), for auditors (workflow rules 3.7 P5).
 */
@Local
public interface GroundUses {
  /** Characters of a remark at most. */
  int LONGEST_REMARK = 400;

  /** Newest first; recorded, for it tells of patients. */
  List<GroundOpening> list(int first, int size);

  long count();

  /** Those that nobody looked through. */
  long open();

  /**
   * Looked through (確認済): what was found, in words.
   *
   * @throws ContingencyRefused when it was not kept
   */
  void review(ContingencyVersion of, String remark);
}
