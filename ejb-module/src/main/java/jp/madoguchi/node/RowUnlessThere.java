package jp.madoguchi.node;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Inserts a row unless one with its unique key is there. The database decides: whoever comes second
 * waits for the first, then writes nothing, and neither loses its transaction.
 */
public final class RowUnlessThere {
  private RowUnlessThere() {}

  /**
   * Inserts on the connection of the running transaction.
   *
   * @param insert the whole statement, with a question mark for each value
   * @param values texts, numbers, truth values, enums (by name), instants; null for none
   * @return whether this call wrote the row
   */
  public static boolean insert(EntityManager em, String insert, Object... values) {
    // what was given free in this transaction has to be free first
    em.flush();
    Connection connection = em.unwrap(Connection.class);
    try {
      boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
      // in PostgreSQL an insert that fails would end the whole transaction
      String text = postgres ? insert + " on conflict do nothing" : insert;
      try (PreparedStatement statement = connection.prepareStatement(text)) {
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, plain(values[i]));
        }
        return statement.executeUpdate() == 1;
      } catch (SQLIntegrityConstraintViolationException there) {
        // H2, where a failed insert harms nothing but itself
        if (postgres) {
          throw there;
        }
        return false;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a row could not be stored", e);
    }
  }

  private static Object plain(Object value) {
    if (value instanceof Instant instant) {
      return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
