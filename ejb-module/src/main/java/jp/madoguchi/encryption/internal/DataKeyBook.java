package jp.madoguchi.encryption.internal;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.encryption.DataKeys;
import jp.madoguchi.encryption.EncryptionUnavailable;
import jp.madoguchi.encryption.RowEncryption.Standing;
import jp.madoguchi.encryption.internal.DataKey.KeyPurpose;
import jp.madoguchi.encryption.internal.keystore.MasterKeys;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.node.OneAtATime;
import jp.madoguchi.node.RowUnlessThere;

/** Data keys in the database, each act in a transaction of its own. */
@Stateless
@DenyAll
public class DataKeyBook {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject MasterKeyring keyring;

  /**
   * What this process can do with the keys that are there; the first ones are made.
   *
   * @throws EncryptionUnavailable when it can do nothing
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Standing standing() {
    MasterKeys masters = keyring.keys().orElse(null);
    if (masters == null) {
      return without();
    }
    if (all().stream().filter(DataKey::inUse).count() < KeyPurpose.values().length) {
      OneAtATime.hold(em, "data-keys");
      for (KeyPurpose purpose : KeyPurpose.values()) {
        make(purpose, masters);
      }
    }
    return read(masters);
  }

  /**
   * Once at a start: where the keystore has a newer master key than the one that wraps, contents
   * get a new data key, and the searching key is wrapped anew. Whether it was so.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean renewed() {
    MasterKeys masters = keyring.keys().orElse(null);
    if (masters == null) {
      return false;
    }
    OneAtATime.hold(em, "data-keys");
    boolean renewed = false;
    for (DataKey key : all()) {
      // a file of before, still on one server, must not turn it back
      boolean older =
          key.inUse()
              && !key.masterId().equals(masters.newest())
              && masters.key(key.masterId()).isPresent();
      if (older && key.purpose() == KeyPurpose.SEARCH) {
        key.rewrap(masters);
      } else if (older) {
        key.retire(clock.instant());
        make(KeyPurpose.CONTENT, masters);
        renewed = true;
      }
    }
    return renewed;
  }

  private Standing without() {
    if (!all().isEmpty()) {
      throw new EncryptionUnavailable(
          "rows are encrypted: name the keystore by MADOGUCHI_DATA_KEYSTORE and"
              + " MADOGUCHI_DATA_KEYSTORE_PASSWORD");
    }
    if (Boolean.parseBoolean(Settings.text("encryption.required", "false"))) {
      throw new EncryptionUnavailable(
          "madoguchi.encryption.required is set: name a keystore by MADOGUCHI_DATA_KEYSTORE"
              + " (./madoguchi encryption key makes it)");
    }
    return Standing.PLAIN;
  }

  private Standing read(MasterKeys masters) {
    Map<Integer, byte[]> contents = new HashMap<>();
    byte[] search = null;
    int current = 0;
    for (DataKey key : all()) {
      byte[] bytes = key.unwrapped(masters).orElse(null);
      if (bytes == null && key.inUse()) {
        throw new EncryptionUnavailable(
            "the keystore that MADOGUCHI_DATA_KEYSTORE names does not hold the master key "
                + key.masterId()
                + " of data key "
                + key.number());
      }
      if (key.purpose() == KeyPurpose.SEARCH) {
        search = bytes;
      } else if (bytes != null) {
        contents.put(key.number(), bytes);
        current = key.inUse() ? key.number() : current;
      }
    }
    return new Standing(new DataKeys(contents, current, search), null);
  }

  private void make(KeyPurpose purpose, MasterKeys masters) {
    int number = all().stream().mapToInt(DataKey::number).max().orElse(0) + 1;
    byte[] key = new byte[BYTES];
    RANDOM.nextBytes(key);
    RowUnlessThere.insert(
        em,
        "insert into data_key (key_number, purpose, wrapped, master_id, made_at, open_key)"
            + " values (?, ?, ?, ?, ?, ?)",
        number,
        purpose,
        DataKey.wrapped(number, purpose, key, masters),
        masters.newest(),
        clock.instant(),
        purpose);
  }

  private List<DataKey> all() {
    return em.createQuery("select k from DataKey k order by k.number", DataKey.class)
        .getResultList();
  }
}
