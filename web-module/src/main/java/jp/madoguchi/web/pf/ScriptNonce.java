package jp.madoguchi.web.pf;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * PrimeFaces' nonce of this page, for a form on a page without its scripts, which would send it
 * along: without it PrimeFaces refuses to draw the page again.
 */
@Named("scriptNonce")
@RequestScoped
public class ScriptNonce {
  public String getValue() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }
}
