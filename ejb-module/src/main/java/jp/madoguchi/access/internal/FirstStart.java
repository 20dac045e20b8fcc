package jp.madoguchi.access.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.madoguchi.node.DatabaseReady;

/** Makes the first accounts as soon as there is a database. */
@ApplicationScoped
public class FirstStart {
  private static final Logger LOG = System.getLogger(FirstStart.class.getName());

  @EJB InitialAccounts accounts;

  void databaseReady(@Observes DatabaseReady event) {
    String lines = InitialAccounts.lines();
    if (lines.isBlank()) {
      return;
    }
    try {
      int made = accounts.createFrom(lines);
      if (made > 0) {
        LOG.log(Level.INFO, made + " initial accounts made");
      }
    } catch (EJBException e) {
      // a slip in the operator's lines must not keep a hospital's server from starting
      Throwable cause = e.getCause() == null ? e : e.getCause();
      LOG.log(Level.ERROR, "no initial accounts: " + cause.getMessage());
    }
  }
}
