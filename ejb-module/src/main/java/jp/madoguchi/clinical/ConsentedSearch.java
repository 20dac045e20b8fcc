package jp.madoguchi.clinical;

import java.io.Serializable;
import jp.madoguchi.consent.CareSetting;
import jp.madoguchi.consent.RunningOrder;

/**
 * Which patients of SC-16, and in which order.
 *
 * @param setting in this kind of care, or null for all
 * @param own those alone whom the caller is in charge of; of no effect where nothing can be judged
 * @param department those alone whom this department is in charge of today, or null for all
 * @param text beginning of a number, or part of a name or kana; null for everybody
 */
public record ConsentedSearch(
    CareSetting setting, boolean own, String department, String text, RunningOrder order)
    implements Serializable {
  /** Everybody, the soonest end of a consent first. */
  public static final ConsentedSearch ALL =
      new ConsentedSearch(null, false, null, null, RunningOrder.ENDS_FIRST);

  public ConsentedSearch {
    department = department == null || department.isBlank() ? null : department.strip();
    text = text == null || text.isBlank() ? null : text.strip();
  }

  @Override
  public String toString() {
    return "ConsentedSearch[***]";
  }
}
