package jp.madoguchi.medication;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 薬価基準収載医薬品コード or 一般名コード: twelve characters, of which the first seven are ingredient and route and
 * the eighth is the dosage form (clinical-data §3.1).
 */
public record IngredientCode(String value) {
  private static final Pattern SHAPE = Pattern.compile("\\d{7}[A-Z][0-9A-Z]{4}");
  private static final int LENGTH = 12;
  private static final int KEY = 7;

  public IngredientCode {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("twelve characters of a listed medicine");
    }
  }

  /** Empty for anything of another shape. */
  public static Optional<IngredientCode> of(String text) {
    String code = FoldedText.of(text);
    return code.length() == LENGTH && SHAPE.matcher(code).matches()
        ? Optional.of(new IngredientCode(code))
        : Optional.empty();
  }

  /** 成分+投与経路: the first seven characters. */
  public String ingredientAndRoute() {
    return value.substring(0, KEY);
  }
}
