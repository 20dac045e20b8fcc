package jp.madoguchi.web.setup;

import java.util.Set;
import jp.madoguchi.facility.CheckArea;

/** The steps of the set-up (初期設定の段階), in their order. */
public enum SetupStep {
  CODE(Set.of()),
  PERSON(Set.of()),
  FACTOR(Set.of()),
  FACILITY(Set.of(CheckArea.FACILITY)),
  KEYS(Set.of(CheckArea.KEYS)),
  TRIAL(Set.of(CheckArea.FOLDERS, CheckArea.DATABASE, CheckArea.TLS)),
  RETENTION(Set.of()),
  FINISH(Set.of());

  private final Set<CheckArea> areas;

  SetupStep(Set<CheckArea> areas) {
    this.areas = areas;
  }

  boolean checks() {
    return !areas.isEmpty() || this == FINISH;
  }

  boolean isAbout(CheckArea area) {
    return areas.contains(area);
  }
}
