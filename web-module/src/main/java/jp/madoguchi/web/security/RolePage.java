package jp.madoguchi.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import jp.madoguchi.access.Role;

/** Where a person with several roles says which one the work is done in. */
@Named
@RequestScoped
public class RolePage {

  public List<Role> getChoices() {
    Ticket ticket = ticket();
    return ticket == null ? List.of() : List.copyOf(ticket.choices());
  }

  /** Takes up a role for this session; a role the account does not have is refused. */
  public void choose(Role role) throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.getSessionMap().put(MadoguchiAuthentication.TICKET, ticket().workAs(role));
    external.redirect(external.getRequestContextPath() + Landing.of(role));
  }

  private static Ticket ticket() {
    return (Ticket)
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getSessionMap()
            .get(MadoguchiAuthentication.TICKET);
  }
}
