package jp.madoguchi.web.medical;

import java.util.Arrays;
import java.util.List;
import jp.madoguchi.clinical.ClinicalKind;

/** The tab of a kind on the medical page (SC-12 to SC-15); its key is its place, 1 to 5. */
public record Tab(ClinicalKind kind) {

  /** All, in the order of the screen. */
  static List<Tab> all() {
    return Arrays.stream(ClinicalKind.values()).map(Tab::new).toList();
  }

  /** The tab of an address; the first one for anything else. */
  static Tab at(String address) {
    return new Tab(ClinicalKind.ofTab(address).orElse(ClinicalKind.values()[0]));
  }

  /** The value of the parameter {@code tab}. */
  public String getAddress() {
    return kind.tab();
  }

  public String getLabelKey() {
    return "medical.tab." + kind.tab();
  }

  /** Number of its key. */
  public int getKey() {
    return kind.ordinal() + 1;
  }
}
