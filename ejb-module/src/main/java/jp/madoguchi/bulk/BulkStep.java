package jp.madoguchi.bulk;

import java.time.Instant;

/**
 * Something that happened to an inquiry: a file written or an answer taken.
 *
 * @param at when
 * @param key {@code upload}, {@code download}, or the end of an answer: {@code received}, {@code
 *     rejected}, {@code processing}, {@code result}, {@code failed}, {@code refused}, {@code late},
 *     {@code again}
 * @param name suffix or file name
 * @param message the terminal's words, or null
 */
public record BulkStep(Instant at, String key, String name, String message) {}
