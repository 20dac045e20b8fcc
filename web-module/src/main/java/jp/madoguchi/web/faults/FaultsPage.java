package jp.madoguchi.web.faults;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.facility.ExchangeFault;
import jp.madoguchi.facility.FaultBook;
import jp.madoguchi.web.security.Me;

/** The fault list (障害一覧): what could not be taken in, why, and what to do about it. */
@Named
@RequestScoped
public class FaultsPage {
  private final FaultBook book;
  private final Me me;
  private boolean all;
  private String told;
  private List<ExchangeFault> faults;

  /** For the container's proxy. */
  protected FaultsPage() {
    this(null, null);
  }

  @Inject
  public FaultsPage(FaultBook book, Me me) {
    this.book = book;
    this.me = me;
  }

  public List<ExchangeFault> getFaults() {
    if (faults == null) {
      faults = book.faults(!all);
    }
    return faults;
  }

  /** Putting back and closing is not for every clerk. */
  public boolean isMayDeal() {
    return me.getRole() == Role.CLERK_LEAD || me.getRole() == Role.ADMIN;
  }

  /** A refused request left no file that could be tried again. */
  public boolean again(ExchangeFault fault) {
    return fault.open() && !fault.reasonKey().contains("REFUSED");
  }

  public void requeue(long id) throws IOException {
    try {
      book.requeue(id);
      back("faults.requeued");
    } catch (EJBException failed) {
      if (failed.getCause() instanceof IllegalArgumentException) {
        back("faults.gone");
      } else if (failed.getCause() instanceof IllegalStateException) {
        back("faults.later");
      } else {
        throw failed;
      }
    }
  }

  public void close(long id) throws IOException {
    book.close(id);
    back("faults.closed");
  }

  private void back(String key) throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(
        external.getRequestContextPath()
            + "/reception/faults.xhtml?told="
            + key
            + (all ? "&all=true" : ""));
    FacesContext.getCurrentInstance().responseComplete();
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public String getTold() {
    return told != null && told.matches("faults\\.[a-z]{1,20}") ? told : null;
  }

  public void setTold(String told) {
    this.told = told;
  }
}
