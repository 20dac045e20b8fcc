package jp.madoguchi.node;

import java.time.Instant;

/**
 * Who owns a thing (所有サーバー).
 *
 * @param owner name of the node; null while nobody does
 * @param since when it became so
 */
public record LeaseHolder(String thing, String owner, Instant since) {}
