package jp.madoguchi.web.navigation;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where an act leads: to a page that is read anew, so that a reload of it does nothing again. */
public final class Onward {
  private Onward() {}

  /**
   * Answers the request with the address of another page.
   *
   * @param address below the context root, from {@code /} on
   */
  public static void to(String address) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    external.redirect(external.getRequestContextPath() + address);
    faces.responseComplete();
  }

  /** Answers that there is no page at this address. */
  public static void nowhere() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
    faces.responseComplete();
  }
}
