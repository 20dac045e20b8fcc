package jp.madoguchi.node.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Hands a change to PostgreSQL, which tells it to all who listen when the transaction commits. */
@Stateless
@LocalBean
@DenyAll
public class ChangeNotifying {
  static final String CHANNEL = "madoguchi_change";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  /**
   * In the caller's transaction; {@link IllegalStateException} when the database does not take it.
   */
  @PermitAll
  public void tell(String notice) {
    // the transaction's own connection, which a query of the entity manager need not be
    Connection connection = em.unwrap(Connection.class);
    try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
      notify.setString(1, CHANNEL);
      notify.setString(2, notice);
      notify.execute();
    } catch (SQLException away) {
      throw new IllegalStateException("a change cannot be told to the other nodes", away);
    }
  }
}
