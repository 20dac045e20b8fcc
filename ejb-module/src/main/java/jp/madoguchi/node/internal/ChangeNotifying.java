package jp.madoguchi.node.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;

/** Hands a change to PostgreSQL, which tells it to all who listen when the transaction commits. */
@Stateless
@LocalBean
@DenyAll
public class ChangeNotifying {
  static final String CHANNEL = "madoguchi_change";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  /** In the caller's transaction, or in one of its own. */
  @PermitAll
  public void tell(String notice) {
    // a query of its own accord may run on a connection beside the transaction; after this it is
    // the transaction's
    em.unwrap(Connection.class);
    em.createNativeQuery("select pg_notify(?1, ?2)")
        .setParameter(1, CHANNEL)
        .setParameter(2, notice)
        .setFlushMode(FlushModeType.COMMIT)
        .getSingleResult();
  }
}
