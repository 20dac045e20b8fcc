package jp.madoguchi.node.internal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Instants as {@code timestamp(6) with time zone}; EclipseLink would store them as bytes. To the
 * database they go as OffsetDateTime (as a Timestamp, H2's answers would fail, as an Object,
 * PostgreSQL's nulls); what comes back is taken as it comes, see {@link InstantReading}.
 */
@Converter(autoApply = true)
public class InstantConverter extends InstantReading.AsOffsetDateTime
    implements AttributeConverter<Instant, OffsetDateTime> {}
