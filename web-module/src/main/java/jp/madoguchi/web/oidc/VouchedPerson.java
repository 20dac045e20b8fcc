package jp.madoguchi.web.oidc;

/**
 * Whom the provider vouches for.
 *
 * @param value what {@code madoguchi.identity.link} names
 * @param secondFactor whether it says that it asked for two factors, and is believed ({@code
 *     madoguchi.oidc.secondFactor})
 */
public record VouchedPerson(String value, boolean secondFactor) {
  @Override
  public String toString() {
    return "VouchedPerson[***]";
  }
}
