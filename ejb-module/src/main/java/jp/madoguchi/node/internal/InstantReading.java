package jp.madoguchi.node.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Both ways of an instant. Cut (not rounded) to microseconds, so that both databases give back what
 * was stored. A column comes as OffsetDateTime, but a maximum or minimum of it comes from
 * PostgreSQL's driver as a Timestamp: the type parameter keeps the compiler from putting a cast in
 * front of the method that would refuse it.
 *
 * @param <D> what the driver gives
 */
class InstantReading<D> {
  /** EclipseLink finds the converter's types only behind a superclass without parameters. */
  static class AsOffsetDateTime extends InstantReading<OffsetDateTime> {
    public OffsetDateTime convertToDatabaseColumn(Instant instant) {
      return instant == null
          ? null
          : instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
  }

  public Instant convertToEntityAttribute(D stored) {
    Object value = stored;
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant();
    }
    return value == null ? null : ((OffsetDateTime) value).toInstant();
  }
}
