package jp.madoguchi.encryption.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.encryption.ContentUnreadable;
import jp.madoguchi.encryption.EncryptionCondition;
import jp.madoguchi.encryption.RowEncryption;
import jp.madoguchi.encryption.RowPlace;
import jp.madoguchi.encryption.SearchedText;
import jp.madoguchi.encryption.internal.EncryptedTable.Content;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;

/**
 * Takes over rows that are not encrypted with the newest key: those of before, and those of a
 * former key. Some hundred a transaction; each row is locked while it is written anew, so that an
 * answer that comes in the same moment waits and is kept. What somebody else has locked comes at
 * the next turn: two who wait for each other's rows would cost one of them its work.
 */
@Stateless
@DenyAll
public class Reencryption {
  static final int BATCH = 200;

  /** In memory at a time: a row may hold a document of some megabytes. */
  private static final int HELD = 10;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @EJB Leases leases;

  /**
   * Up to {@link #BATCH} rows of a table; how many.
   *
   * @throws ContentUnreadable when all that is left are rows that do not open
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int takeOver(EncryptedTable table, Fence fence) {
    leases.require(fence);
    int key = RowEncryption.currentKey().orElse(0);
    if (key == 0) {
      return 0;
    }
    int plain = batch(table, "data_key is null", key);
    return plain > 0 ? plain : batch(table, "data_key < " + key, key);
  }

  /** Rows of a table that wait; counted to {@link EncryptionCondition#MOST}. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public long waiting(EncryptedTable table, int key) {
    return count(table, "data_key is null") + count(table, "data_key < " + key);
  }

  private long count(EncryptedTable table, String which) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from (select data_key from %s where %s fetch first %d rows only) w"
                        .formatted(table.table(), which, EncryptionCondition.MOST))
                .getSingleResult())
        .longValue();
  }

  private int batch(EncryptedTable table, String which, int key) {
    Connection connection = em.unwrap(Connection.class);
    String read =
        "select * from %s where %s fetch first %d rows only for update skip locked"
            .formatted(table.table(), which, BATCH);
    try (PreparedStatement select = fewHeld(connection.prepareStatement(read));
        ResultSet rows = select.executeQuery();
        PreparedStatement update = connection.prepareStatement(update(table))) {
      int count = 0;
      ContentUnreadable first = null;
      while (rows.next()) {
        try {
          write(table, rows, key, update);
          count++;
          if (count % HELD == 0) {
            update.executeBatch();
          }
        } catch (ContentUnreadable altered) {
          first = first == null ? altered : first;
        }
      }
      if (count > 0) {
        update.executeBatch();
      } else if (first != null) {
        // told when nothing else is left to do: one altered row keeps no other waiting
        throw first;
      }
      return count;
    } catch (SQLException e) {
      throw new IllegalStateException("rows of " + table.table() + " could not be encrypted", e);
    }
  }

  private static PreparedStatement fewHeld(PreparedStatement select) throws SQLException {
    select.setFetchSize(HELD);
    return select;
  }

  private static String update(EncryptedTable table) {
    StringBuilder sql = new StringBuilder("update " + table.table() + " set data_key = ?");
    for (Content content : table.contents()) {
      sql.append(", ").append(content.column()).append(" = ?");
      if (content.hash() != null) {
        sql.append(", ").append(content.hash()).append(" = ?");
      }
      content.values().forEach(column -> sql.append(", ").append(column).append(" = null"));
    }
    return sql.append(" where ").append(table.primaryKey()).append(" = ?").toString();
  }

  private static void write(EncryptedTable table, ResultSet row, int key, PreparedStatement update)
      throws SQLException {
    int place = 1;
    update.setInt(place++, key);
    for (Content content : table.contents()) {
      RowPlace where = where(content, row);
      Map<String, String> values = values(content, where, row);
      if (values.isEmpty()) {
        update.setNull(place++, Types.VARCHAR);
      } else {
        update.setString(place++, RowEncryption.encrypted(where, values));
      }
      if (content.hash() != null) {
        update.setString(place++, hash(content, values).orElse(null));
      }
    }
    update.setObject(place, row.getObject(table.primaryKey()));
    update.addBatch();
  }

  private static Optional<String> hash(Content content, Map<String, String> values) {
    return SearchedText.hash(
        content.hash(), content.hashed().stream().map(values::get).toArray(String[]::new));
  }

  private static RowPlace where(Content content, ResultSet row) throws SQLException {
    Object[] key = new Object[content.key().size()];
    for (int i = 0; i < key.length; i++) {
      key[i] = row.getString(content.key().get(i));
    }
    return RowPlace.of(content.place(), key).in(content.column());
  }

  private static Map<String, String> values(Content content, RowPlace where, ResultSet row)
      throws SQLException {
    String stored = row.getString(content.column());
    if (stored != null) {
      return RowEncryption.opened(where, stored);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String column : content.values()) {
      String value = row.getString(column);
      if (value != null) {
        values.put(column, value);
      }
    }
    return values;
  }
}
