package jp.madoguchi.web.pf;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.web.text.BundleTexts;
import jp.madoguchi.web.text.TypedDate;

/**
 * A day as people type it ({@code S31.11.22}, 昭和31年11月22日, full width, ISO), printed as {@code
 * 1956-11-22}, which is the pattern of every date field. What is no day stays in the field, with a
 * message beside it.
 */
@FacesConverter("japaneseDate")
public class JapaneseDateConverter implements Converter<LocalDate> {
  @Override
  public LocalDate getAsObject(FacesContext faces, UIComponent field, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    Optional<LocalDate> day = TypedDate.parse(typed);
    if (day.isPresent()) {
      return day.get();
    }
    // the text itself is not repeated: it may be a number that nobody should have typed here
    if (!MyNumberGuard.holdsTwelveDigits(typed) && !MyNumberGuard.suspects(typed)) {
      String text = BundleTexts.say(faces.getViewRoot().getLocale(), "input.date");
      throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }
    // after an exception PrimeFaces would put today into the field
    faces.addMessage(field.getClientId(faces), MyNumberTyped.takenAway(faces, field));
    ((EditableValueHolder) field).setValid(false);
    faces.validationFailed();
    return null;
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
