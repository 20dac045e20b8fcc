package jp.madoguchi.web.pf;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jp.madoguchi.facility.TwelveDigits;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.patient.PatientNumberFormat;

/**
 * Text as it was typed, unless it may be a My Number (個人番号): refused beside its field, and gone
 * from it whatever else the form is refused for. What the field is for is its attribute {@code
 * holds}: {@code patient} one patient number, {@code patients} several, {@code code} what has never
 * twelve digits, {@code key} a public key, whose letters stand for nothing, {@code addresses} of
 * the network, whose parts side by side say nothing either, nothing for words.
 */
@FacesConverter("typedText")
public class TypedTextConverter implements Converter<String> {
  @Override
  public String getAsObject(FacesContext faces, UIComponent field, String typed) {
    if (mayBeMyNumber(typed, field.getAttributes().get("holds"))) {
      throw new ConverterException(MyNumberTyped.takenAway(faces, field));
    }
    return typed;
  }

  static boolean mayBeMyNumber(String typed, Object holds) {
    if (typed == null) {
      return false;
    }
    return switch (String.valueOf(holds)) {
      case "patient" -> PatientNumberFormat.fromSettings().mayBeMyNumber(typed.strip());
      case "patients" -> PatientNumberFormat.fromSettings().listMayHoldMyNumber(typed);
      case "key", "addresses" -> TwelveDigits.shown(typed);
      case "code" -> MyNumberGuard.holdsTwelveDigits(typed);
      default -> MyNumberGuard.suspects(typed);
    };
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, String value) {
    return value == null ? "" : value;
  }
}
