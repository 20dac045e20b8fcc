package jp.madoguchi.equipment.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import jp.madoguchi.node.DatabaseReady;
import jp.madoguchi.reader.api.ReaderConnectionFactory;

/**
 * All nodes have one key for the hashes of certificates, copied by the operator: with another one a
 * node would not recognise the cards that the others have seen.
 */
@ApplicationScoped
public class SameKeys {
  private static final Logger LOG = System.getLogger(SameKeys.class.getName());

  @EJB SharedKeys keys;

  void databaseReady(@Observes DatabaseReady event) {
    try {
      // not injected: a connector that cannot start must not keep the program from starting
      var readers = (ReaderConnectionFactory) new InitialContext().lookup("java:app/eis/reader");
      keys.compare(readers.hashKeyId());
    } catch (NamingException withoutConnector) {
      LOG.log(Level.WARNING, "the reader connector is away: its key is not compared");
    }
  }
}
