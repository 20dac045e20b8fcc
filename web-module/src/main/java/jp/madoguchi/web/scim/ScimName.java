package jp.madoguchi.web.scim;

import java.util.Map;
import java.util.Optional;

/**
 * The one name that is kept, as the parts that identity systems have: the family name first, as in
 * Japanese, and a space between.
 *
 * @param given "" where the name has one part
 */
record ScimName(String family, String given) {
  /** Of a name as it is kept. */
  static ScimName split(String kept) {
    String[] parts = kept.strip().split("[\\s\u3000]+", 2);
    return new ScimName(parts[0], parts.length > 1 ? parts[1] : "");
  }

  /** The name that parts make, those that are not named taken from the one of before. */
  static Optional<String> of(Map<ScimAttribute, String> said, String before) {
    if (said.containsKey(ScimAttribute.FORMATTED)) {
      return Optional.of(text(said.get(ScimAttribute.FORMATTED)));
    }
    boolean family = said.containsKey(ScimAttribute.FAMILY_NAME);
    boolean given = said.containsKey(ScimAttribute.GIVEN_NAME);
    if (!family && !given) {
      return Optional.empty();
    }
    ScimName was = split(before);
    String first = family ? text(said.get(ScimAttribute.FAMILY_NAME)) : was.family();
    String second = given ? text(said.get(ScimAttribute.GIVEN_NAME)) : was.given();
    return Optional.of((first + " " + second).strip());
  }

  private static String text(String said) {
    return said == null ? "" : said;
  }

  @Override
  public String toString() {
    return "ScimName[***]";
  }
}
