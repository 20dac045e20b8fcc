package jp.madoguchi.access;

/**
 * Whom the identity system looks for (プロビジョニングの検索条件); the value is compared as a whole.
 *
 * @param by null for everybody
 */
public record ProvisioningSearch(ProvisioningSearch.ProvisioningKey by, String value) {
  /** By what. */
  public enum ProvisioningKey {
    ACCOUNT,
    EXTERNAL_ID,
    STAFF_NUMBER
  }

  @Override
  public String toString() {
    return "ProvisioningSearch[" + by + "]";
  }
}
