package jp.madoguchi.program.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.madoguchi.node.DatabaseReady;

/** Makes the first programs as soon as there is a database. */
@ApplicationScoped
public class FirstProgramsStart {
  private static final Logger LOG = System.getLogger(FirstProgramsStart.class.getName());

  @EJB FirstPrograms programs;

  void databaseReady(@Observes DatabaseReady event) {
    String lines = System.getProperty(FirstPrograms.NAME, System.getenv(FirstPrograms.NAME));
    if (lines == null || lines.isBlank()) {
      return;
    }
    try {
      int made = programs.createFrom(lines);
      if (made > 0) {
        LOG.log(Level.INFO, made + " initial programs made");
      }
    } catch (EJBException e) {
      // a slip in the operator's lines must not keep a hospital's server from starting
      Throwable cause = e.getCause() == null ? e : e.getCause();
      LOG.log(Level.ERROR, "no initial programs: " + cause.getMessage());
    }
  }
}
