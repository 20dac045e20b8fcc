package jp.madoguchi.node.internal;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Lets the persistence unit open while the database is away. EclipseLink takes one connection when
 * the unit opens, for nothing but to see that it can; servers open the unit at deployment, and a
 * database that is away would fail it. Until the unit is open a missing connection is stood in for;
 * from then on it is the error it is.
 */
public class LateDatabase implements SessionCustomizer {
  private volatile boolean open;

  @Override
  public void customize(Session session) {
    session
        .getEventManager()
        .addListener(
            new SessionEventAdapter() {
              @Override
              public void postLogin(SessionEvent event) {
                open = true;
              }
            });
    wait(session.getLogin());
    if (session instanceof ServerSession server) {
      wait(server.getReadConnectionPool().getLogin());
      for (ConnectionPool pool : server.getConnectionPools().values()) {
        wait(pool.getLogin());
      }
    }
  }

  private void wait(Login login) {
    if (login instanceof DatasourceLogin datasource
        && datasource.getConnector() instanceof JNDIConnector connector
        && !(connector instanceof PatientConnector)
        && connector.getDataSource() != null) {
      datasource.setConnector(new PatientConnector(connector.getDataSource()));
    }
  }

  private final class PatientConnector extends JNDIConnector {
    private static final long serialVersionUID = 1L;

    PatientConnector(DataSource dataSource) {
      super(dataSource);
    }

    @Override
    public Connection connect(Properties properties, Session session) {
      try {
        return super.connect(properties, session);
      } catch (DatabaseException away) {
        if (open) {
          throw away;
        }
        return standIn();
      }
    }

    /** Does nothing, and is closed at once. */
    private Connection standIn() {
      return (Connection)
          Proxy.newProxyInstance(
              LateDatabase.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                Class<?> type = method.getReturnType();
                return type == boolean.class ? Boolean.FALSE : type == int.class ? 0 : null;
              });
    }
  }
}
