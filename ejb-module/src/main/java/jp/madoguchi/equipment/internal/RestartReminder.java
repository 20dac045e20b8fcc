package jp.madoguchi.equipment.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Local;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.madoguchi.node.DatabaseReadiness;

/** Looks four times a minute whether a restart is due (ID-15). */
@Startup
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RestartReminder {
  private static final Logger LOG = System.getLogger(RestartReminder.class.getName());

  /** Puts each restart that is due and not begun on the fault list, once a day. */
  @Local
  public interface DueRestarts {
    void remind();
  }

  @EJB DueRestarts restarts;
  @EJB DatabaseReadiness database;

  // @Schedule, not TimerService: see SchemaStart
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void look() {
    if (!database.ready()) {
      return;
    }
    try {
      restarts.remind();
    } catch (EJBException nextTime) {
      // the database went in the same moment: a timer that throws would be taken away by the server
      LOG.log(Level.WARNING, "restarts are looked at again at the next turn", nextTime);
    }
  }
}
