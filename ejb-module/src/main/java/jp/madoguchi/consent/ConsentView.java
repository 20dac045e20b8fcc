package jp.madoguchi.consent;

import java.time.Instant;

/**
 * A consent as shown.
 *
 * @param givenAt 同意日時, null unless given once
 * @param until 閲覧有効期限 as returned by the central system, or null
 * @param people who is who, with {@link ConsentState#OTHER_PERSON} alone; null otherwise
 */
public record ConsentView(
    ConsentKind kind,
    ConsentState state,
    Instant givenAt,
    Instant until,
    String codeAsReceived,
    WhoIsWho people) {

  /** Of the patient's own consent. */
  public ConsentView(
      ConsentKind kind, ConsentState state, Instant givenAt, Instant until, String codeAsReceived) {
    this(kind, state, givenAt, until, codeAsReceived, null);
  }
}
