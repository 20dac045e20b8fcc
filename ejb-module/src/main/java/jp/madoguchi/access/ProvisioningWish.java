package jp.madoguchi.access;

import java.util.Map;

/**
 * What the identity system wants of a person (プロビジョニングの内容); what is not named stays.
 *
 * @param fields as a line of the personnel file; empty text clears the field
 * @param externalId null: not named; empty: none any more
 * @param active null: not named
 * @param licences numbers by kind; empty text takes one away that nobody has checked
 */
public record ProvisioningWish(
    Map<StaffColumn, String> fields,
    String externalId,
    Boolean active,
    Map<LicenceKind, String> licences) {
  /** Keeps maps of its own. */
  public ProvisioningWish {
    fields = Map.copyOf(fields);
    licences = Map.copyOf(licences);
  }

  @Override
  public String toString() {
    return "ProvisioningWish[***]";
  }
}
