package jp.madoguchi.clinical.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.facility.Settings;

/**
 * The kinds that a ground without consent opens: settings {@code
 * madoguchi.contingency.emergency.kinds} (救急用全量版: all; workflow rules 2.5) and {@code
 * madoguchi.contingency.disaster.kinds} (薬剤・診療・健診; workflow rules 3.6).
 */
public final class GroundKinds {
  private GroundKinds() {}

  public static Set<ClinicalKind> of(ExtraordinaryGround ground) {
    String said =
        switch (ground) {
          case EMERGENCY -> Settings.text("contingency.emergency.kinds", "TKK YZK SRJ SHJ DSH");
          case DISASTER -> Settings.text("contingency.disaster.kinds", "TKK YZK SRJ");
        };
    return Arrays.stream(said.strip().split("\\s+"))
        .map(code -> ClinicalKind.ofCode(code).orElseThrow())
        .collect(Collectors.toUnmodifiableSet());
  }
}
