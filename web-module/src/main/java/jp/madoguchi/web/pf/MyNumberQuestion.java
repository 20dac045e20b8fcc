package jp.madoguchi.web.pf;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Map;

/**
 * Beside which fields of a page the question stands whether their words hold a My Number (個人番号). It
 * belongs to the page as it is open, and is answered once.
 */
@Named
@RequestScoped
public class MyNumberQuestion {
  private static final String ASKED = "madoguchi.asked.";

  /**
   * Whether it stands there.
   *
   * @param field client id
   */
  public boolean asks(String field) {
    Map<String, Object> page = FacesContext.getCurrentInstance().getViewRoot().getViewMap(false);
    return page != null && page.containsKey(ASKED + field);
  }

  static void ask(FacesContext faces, String field) {
    faces.getViewRoot().getViewMap().put(ASKED + field, true);
  }

  /** Takes the answer: whether it was asked, and is ticked. */
  static boolean answered(FacesContext faces, String field) {
    Map<String, Object> page = faces.getViewRoot().getViewMap(false);
    return page != null
        && page.remove(ASKED + field) != null
        && faces.getExternalContext().getRequestParameterMap().containsKey(field + "Sure_input");
  }
}
