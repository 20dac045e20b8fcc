package jp.madoguchi.setup;

import jakarta.ejb.Local;
import java.util.List;
import jp.madoguchi.facility.CheckFinding;

/** The checks of the set-up at any later time (導入状態の確認); no person, no patient. */
@Local
public interface Preparation {
  /** What the checks of all capabilities find now, in the order of their areas. */
  List<CheckFinding> look();
}
