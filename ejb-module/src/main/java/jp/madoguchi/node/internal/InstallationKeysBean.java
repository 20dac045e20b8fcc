package jp.madoguchi.node.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.node.InstallationKeyUse;
import jp.madoguchi.node.InstallationKeys;

/** Reads each key once from the database, where both nodes see it; it never changes. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DenyAll
public class InstallationKeysBean implements InstallationKeys {
  @EJB InstallationKeyMaking making;

  private final Map<InstallationKeyUse, byte[]> known = new ConcurrentHashMap<>();

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public byte[] of(InstallationKeyUse use) {
    byte[] key = known.get(use);
    if (key == null) {
      // not while the map is locked: the database may let us wait
      key = readOrMade(use);
      known.put(use, key);
    }
    return key.clone();
  }

  private byte[] readOrMade(InstallationKeyUse use) {
    try {
      return making.readOrMade(use);
    } catch (EJBException madeElsewhere) {
      return making.readOrMade(use);
    }
  }
}
