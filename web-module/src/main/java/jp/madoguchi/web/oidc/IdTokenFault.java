package jp.madoguchi.web.oidc;

/** Why an ID token says nothing (OpenID Connect Core 1.0, 3.1.3.7). */
public enum IdTokenFault {
  /** No signed token at all: {@code alg=none} as well, and one that is encrypted. */
  NOT_SIGNED,
  /** Signed by another method than RS256, PS256 and ES256. */
  ALGORITHM,
  /** No key of the provider's is meant. */
  KEY,
  /** The signature is not the key's. */
  SIGNATURE,
  ISSUER,
  /** For another program, or for several without this one as the one that asked. */
  AUDIENCE,
  EXPIRED,
  /** Made in the future, or so long ago that it is no answer to this log-in. */
  ISSUED,
  /** An answer to another log-in. */
  NONCE,
  /** Nobody is named. */
  SUBJECT
}
