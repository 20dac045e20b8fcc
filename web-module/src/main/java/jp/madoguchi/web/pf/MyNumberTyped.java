package jp.madoguchi.web.pf;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.web.text.BundleTexts;

/** What may be a My Number (個人番号) does not come back into the field in which it was typed. */
final class MyNumberTyped {
  private static final String ASKED = "input.mynumber.ask";

  private MyNumberTyped() {}

  /**
   * Empties the field, which is drawn anew also where an answer would leave it as it is.
   *
   * @return what is said beside it
   */
  static FacesMessage takenAway(FacesContext faces, UIComponent field) {
    return takenAway(faces, field, MyNumberGuard.KEY);
  }

  /** The same, and the question beside the field is drawn with it. */
  static FacesMessage takenAwayAndAsked(FacesContext faces, UIComponent field) {
    if (faces.getPartialViewContext().isPartialRequest()) {
      Redrawn.also(field.getClientId(faces) + "Ask");
    }
    return takenAway(faces, field, ASKED);
  }

  private static FacesMessage takenAway(FacesContext faces, UIComponent field, String key) {
    ((EditableValueHolder) field).setSubmittedValue("");
    if (faces.getPartialViewContext().isPartialRequest()) {
      faces.getPartialViewContext().getRenderIds().add(field.getClientId(faces));
    }
    String text = BundleTexts.say(faces.getViewRoot().getLocale(), key);
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
  }
}
