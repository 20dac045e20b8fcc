package jp.madoguchi.web.medical;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.clinical.ClinicalKind;

/**
 * A tab of the medical page: the summary (要約, SC-11), whose key is 0, then one for each kind (SC-12
 * to SC-15), whose key is its place, 1 to 5.
 *
 * @param kind null for the summary
 */
public record Tab(ClinicalKind kind) {
  private static final Tab SUMMARY = new Tab(null);

  /** All, in the order of the screen. */
  static List<Tab> all() {
    return Stream.concat(Stream.of(SUMMARY), Arrays.stream(ClinicalKind.values()).map(Tab::new))
        .toList();
  }

  /** The tab of an address; the summary for anything else. */
  static Tab at(String address) {
    return ClinicalKind.ofTab(address).map(Tab::new).orElse(SUMMARY);
  }

  public boolean isSummary() {
    return kind == null;
  }

  /** The value of the parameter {@code tab}. */
  public String getAddress() {
    return isSummary() ? "summary" : kind.tab();
  }

  public String getLabelKey() {
    return "medical.tab." + getAddress();
  }

  /** What a sentence calls that which it would show. */
  public String getSubjectKey() {
    return isSummary() ? "medical.title" : getLabelKey();
  }

  /** Number of its key. */
  public int getKey() {
    return isSummary() ? 0 : kind.ordinal() + 1;
  }
}
