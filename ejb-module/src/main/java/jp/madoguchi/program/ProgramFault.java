package jp.madoguchi.program;

/** Why a program was not let in (連携の拒否); none of them says more to somebody without its key. */
public enum ProgramFault {
  /** No assertion, or none that can be read. */
  MALFORMED,
  /** Unknown program, or no key of it made that signature. */
  UNKNOWN,
  /** An algorithm that is not RS256, PS256 or ES256. */
  ALGORITHM,
  /** {@code iss}, {@code sub}, {@code aud}, {@code exp} or {@code jti} is missing or two differ. */
  CLAIMS,
  /** Made for somebody else. */
  AUDIENCE,
  EXPIRED,
  /** Valid for more than five minutes. */
  TOO_LONG,
  /** {@code nbf} or {@code iat} is still to come. */
  NOT_YET,
  /** Used before. */
  REPLAYED,
  /** Not confirmed yet, or revoked. */
  NOT_IN_USE,
  /** Called from an address that is not its own. */
  ADDRESS,
  /** Another scope than its role was asked for. */
  SCOPE,
  /** Too many failures at that address. */
  THROTTLED,
  /** No such token, or one that is over. */
  TOKEN,
  /** Named a person, and may act for none or not for that one. */
  PERSON,
  /** What it may do it does for a person only, and named none. */
  PERSON_NEEDED
}
