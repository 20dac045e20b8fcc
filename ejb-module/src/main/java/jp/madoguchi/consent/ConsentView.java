package jp.madoguchi.consent;

import java.time.Instant;

/**
 * A consent as shown.
 *
 * @param givenAt 同意日時, null unless given once
 * @param until 閲覧有効期限 as returned by the central system, or null
 */
public record ConsentView(
    ConsentKind kind, ConsentState state, Instant givenAt, Instant until, String codeAsReceived) {}
