package jp.madoguchi.factor.internal;

import java.time.Instant;

/**
 * A staff card that was read, and where it lies.
 *
 * @param reader key of the reader in the database
 * @param readAt when its reading began
 */
public record LyingCard(ReadCard card, String reader, Instant readAt) {}
