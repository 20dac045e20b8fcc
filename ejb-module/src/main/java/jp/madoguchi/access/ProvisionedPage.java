package jp.madoguchi.access;

import java.util.List;

/**
 * People as the identity system sees them (プロビジョニングの検索結果).
 *
 * @param total how many there are, not how many came
 */
public record ProvisionedPage(long total, List<ProvisionedPerson> people) {
  /** Keeps a list of its own. */
  public ProvisionedPage {
    people = List.copyOf(people);
  }
}
