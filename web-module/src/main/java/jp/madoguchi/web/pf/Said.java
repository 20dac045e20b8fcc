package jp.madoguchi.web.pf;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/**
 * What the page tells in its live region (m:said): what was done and for whom, or why not. What
 * belongs to one field stands beside that field instead.
 */
@Named
@RequestScoped
public class Said {
  /**
   * One sentence.
   *
   * @param good whether it tells of something done
   */
  public record SaidLine(String text, boolean good) {
    @Override
    public String toString() {
      return "SaidLine[***]";
    }
  }

  /** Tells that something was done. */
  public void done(String text) {
    add(FacesMessage.SEVERITY_INFO, text);
  }

  /** Tells why something was not done. */
  public void refused(String text) {
    add(FacesMessage.SEVERITY_WARN, text);
  }

  /** Tells why something was not done beside the field that it is about. */
  public void beside(String field, String text) {
    FacesContext.getCurrentInstance()
        .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
  }

  private static void add(FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, text));
  }

  public List<SaidLine> getLines() {
    return FacesContext.getCurrentInstance().getMessageList(null).stream()
        .map(one -> new SaidLine(one.getSummary(), one.getSeverity() == FacesMessage.SEVERITY_INFO))
        .toList();
  }
}
