package jp.madoguchi.reader.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * A card's proof that its holder knows the PIN. Whether the certificate is trusted, unrevoked and
 * in time is judged by the application: an expired one is handed over like any other.
 *
 * @param certificate the certificate for user authentication, DER. Personal data
 * @param signature the card's signature over the challenge, PKCS#1 v1.5 with SHA-256
 * @param signatureValid whether the signature verifies with the public key of {@code certificate}
 * @param notAfter the last instant at which the certificate is valid
 * @param issuerKeyId the key identifier of the issuer, lower-case hex; empty when the certificate
 *     names none. Generations of the authority share one name, so this is what tells them apart
 */
public record CardAuthentication(
    byte[] certificate,
    byte[] signature,
    boolean signatureValid,
    Instant notAfter,
    String issuerKeyId)
    implements Serializable {

  public CardAuthentication {
    certificate = certificate.clone();
    signature = signature.clone();
    Objects.requireNonNull(notAfter, "notAfter");
    Objects.requireNonNull(issuerKeyId, "issuerKeyId");
  }

  @Override
  public byte[] certificate() {
    return certificate.clone();
  }

  @Override
  public byte[] signature() {
    return signature.clone();
  }

  /** Without the certificate: its serial number identifies a person. */
  @Override
  public String toString() {
    return "CardAuthentication[signatureValid="
        + signatureValid
        + ", notAfter="
        + notAfter
        + ", issuerKeyId="
        + issuerKeyId
        + "]";
  }
}
