package jp.madoguchi.web.fhir;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * UCUM of the units of 特定健診 where the public table of items names it (clinical-data §1.4). Any
 * other unit stays a word.
 */
final class FhirUnits {
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("cm", "cm"),
          Map.entry("kg", "kg"),
          Map.entry("kg/m2", "kg/m2"),
          Map.entry("cm2", "cm2"),
          Map.entry("mmhg", "mm[Hg]"),
          Map.entry("mg/dl", "mg/dL"),
          Map.entry("g/dl", "g/dL"),
          Map.entry("u/l", "U/L"),
          Map.entry("%", "%"),
          Map.entry("mg/l", "mg/L"),
          Map.entry("万/mm3", "10*4/mm3"),
          Map.entry("ml/min/1.73m2", "mL/min/{1.73_m2}"));

  private FhirUnits() {}

  static Optional<String> of(String unit) {
    return Optional.ofNullable(
        KNOWN.get(Normalizer.normalize(unit, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)));
  }
}
