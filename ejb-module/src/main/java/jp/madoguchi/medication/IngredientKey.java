package jp.madoguchi.medication;

/**
 * What lines of one ingredient by one route have in common (同一成分・同一投与経路).
 *
 * @param basis by what they were compared
 * @param value seven characters of a code, a folded name, or what stands for a line alone
 */
public record IngredientKey(KeyBasis basis, String value, AdministrationRoute route) {
  /** How sure it is that two lines are one ingredient. */
  public enum KeyBasis {
    /** The first seven characters of 薬価基準コード or 一般名コード. */
    CODE,
    /** The name of the ingredient in the message: another dosage form may have another name. */
    INGREDIENT_NAME,
    /** Neither: a group of its own, compared with nothing. */
    UNIDENTIFIED
  }

  /** Whether it may be compared with others. */
  public boolean isIdentified() {
    return basis != KeyBasis.UNIDENTIFIED;
  }

  static IngredientKey of(MedicationEntry entry, ListedMedicine listed) {
    AdministrationRoute route = AdministrationRoute.of(entry.kindCode());
    if (listed != null) {
      AdministrationRoute known = route == AdministrationRoute.UNSAID ? listed.route() : route;
      return new IngredientKey(KeyBasis.CODE, listed.code().ingredientAndRoute(), known);
    }
    String name = FoldedText.of(entry.ingredient());
    if (!FoldedText.isBlank(entry.drugCode()) && !name.isEmpty()) {
      return new IngredientKey(KeyBasis.INGREDIENT_NAME, name, route);
    }
    String drug = FoldedText.of(entry.drug());
    return new IngredientKey(
        KeyBasis.UNIDENTIFIED, drug.isEmpty() ? "#" + entry.place() : drug, route);
  }
}
