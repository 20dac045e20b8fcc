package jp.madoguchi.web.equipment;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** What a button did, told on the page that is read anew after it. */
public final class PressedButton {
  private PressedButton() {}

  /** Reads the page anew with {@code told=key}; a reload of it does nothing a second time. */
  public static void on(String page, String key) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    String joint = page.contains("?") ? "&" : "?";
    external.redirect(external.getRequestContextPath() + page + joint + "told=" + key);
    faces.responseComplete();
  }

  /** The key if it is one of a page's own, else null: it comes from the address. */
  public static String key(String told, String prefix) {
    return told != null && told.matches(prefix + "\\.said\\.[a-z]{1,20}") ? told : null;
  }

  /**
   * Value of the pressed button; null when another was pressed. Buttons carry what they act on, not
   * their place in a list that may have changed since it was drawn.
   */
  public static String pressed(String button) {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .get(button);
  }
}
