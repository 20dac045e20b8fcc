package jp.madoguchi.consent;

import java.time.Instant;

/**
 * A consent as shown.
 *
 * @param givenAt 同意日時, null unless given once
 * @param until 閲覧有効期限 as returned by the central system, or null
 * @param people who is who, with {@link ConsentState#OTHER_PERSON} alone; null otherwise
 * @param setting in which kind of care
 */
public record ConsentView(
    ConsentKind kind,
    ConsentState state,
    Instant givenAt,
    Instant until,
    String codeAsReceived,
    WhoIsWho people,
    CareSetting setting) {

  /** In care of no known kind. */
  public ConsentView(
      ConsentKind kind,
      ConsentState state,
      Instant givenAt,
      Instant until,
      String codeAsReceived,
      WhoIsWho people) {
    this(kind, state, givenAt, until, codeAsReceived, people, CareSetting.UNKNOWN);
  }

  /** Of the patient's own consent. */
  public ConsentView(
      ConsentKind kind, ConsentState state, Instant givenAt, Instant until, String codeAsReceived) {
    this(kind, state, givenAt, until, codeAsReceived, null);
  }
}
