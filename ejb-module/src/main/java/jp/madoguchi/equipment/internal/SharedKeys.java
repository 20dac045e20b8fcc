package jp.madoguchi.equipment.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import jp.madoguchi.node.NodeName;
import jp.madoguchi.node.NodeRefused;
import jp.madoguchi.node.OneAtATime;

/** Which key the nodes of this database have: the first that has one says it. */
@Stateless
@LocalBean
@DenyAll
public class SharedKeys {
  static final String ANOTHER_KEY = "ANOTHER_KEY";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  /**
   * Compares this node's key with the first one's, or is the first.
   *
   * @param id of the key, null for a node that has none
   * @throws NodeRefused when they differ
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void compare(String id) {
    OneAtATime.hold(em, "shared keys");
    SharedKey first = em.find(SharedKey.class, SharedKey.CERTIFICATE_HASH);
    if (first == null) {
      if (id != null) {
        em.persist(
            new SharedKey(SharedKey.CERTIFICATE_HASH, id, NodeName.current(), clock.instant()));
      }
    } else if (!first.keyId().equals(id)) {
      throw new NodeRefused(
          ANOTHER_KEY,
          "this server has "
              + (id == null ? "no" : "another")
              + " key for the hashes of certificates than server "
              + first.node()
              + ", which was the first: copy the file that certificate.hashKeyFile names from there"
              + " and start again. Where the key was exchanged on purpose, delete the row of"
              + " shared_key first");
    }
  }
}
