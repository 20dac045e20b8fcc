package jp.madoguchi.node.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import jp.madoguchi.node.InstallationKeyUse;

/** Makes a key, in a transaction of its own: it must stay whatever becomes of who needed it. */
@Stateless
@DenyAll
public class InstallationKeyMaking {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  /** The key; made when there is none. Of two nodes at once one fails and may read the other's. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public byte[] readOrMade(InstallationKeyUse use) {
    InstallationKey key = em.find(InstallationKey.class, use);
    if (key == null) {
      byte[] bytes = new byte[BYTES];
      RANDOM.nextBytes(bytes);
      key = new InstallationKey(use, bytes, clock.instant());
      em.persist(key);
      em.flush();
    }
    return key.bytes();
  }
}
