package jp.madoguchi.audit.internal.proof;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** Time stamps of RFC 3161 over signatures, SHA-256; tokens as Base64 of their DER. */
public final class TimeStamping {
  private static final ASN1ObjectIdentifier SHA_256 = NISTObjectIdentifiers.id_sha256;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LARGEST = 16_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeStamping() {}

  /**
   * Asks the authority for a stamp of a signature.
   *
   * @throws IOException when it is away, refuses, or answers something else than what was asked
   */
  public static String of(String signature, String authority) throws IOException {
    try {
      TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      TimeStampRequest request =
          generator.generate(SHA_256, digest(signature), new BigInteger(64, RANDOM));
      HttpResponse<byte[]> answer =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(
                  HttpRequest.newBuilder(URI.create(authority))
                      .timeout(PATIENCE)
                      .header("Content-Type", "application/timestamp-query")
                      .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                      .build(),
                  info -> new StampAnswerBody(LARGEST));
      if (answer.statusCode() != 200) {
        throw new IOException("the time-stamp authority answered " + answer.statusCode());
      }
      TimeStampResponse response = new TimeStampResponse(answer.body());
      response.validate(request);
      if (response.getTimeStampToken() == null) {
        throw new IOException(
            "the time-stamp authority gave no stamp: status " + response.getStatus());
      }
      String token = Base64.getEncoder().encodeToString(response.getTimeStampToken().getEncoded());
      if (token.length() > LARGEST || time(signature, token) == null) {
        throw new IOException("the time-stamp authority's stamp does not hold");
      }
      return token;
    } catch (TSPException e) {
      throw new IOException("the time-stamp authority answered something else", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The time that a token says of this signature; null when it is not of it or does not hold. */
  public static Instant time(String signature, String token) {
    try {
      TimeStampToken stamp =
          new TimeStampToken(new CMSSignedData(Base64.getDecoder().decode(token)));
      Collection<X509CertificateHolder> own = stamp.getCertificates().getMatches(stamp.getSID());
      if (own.isEmpty()
          || !SHA_256.equals(stamp.getTimeStampInfo().getMessageImprintAlgOID())
          || !MessageDigest.isEqual(
              digest(signature), stamp.getTimeStampInfo().getMessageImprintDigest())) {
        return null;
      }
      stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(own.iterator().next()));
      return stamp.getTimeStampInfo().getGenTime().toInstant();
    } catch (CMSException
        | TSPException
        | IOException
        | GeneralSecurityException
        | OperatorCreationException
        | IllegalArgumentException forged) {
      return null;
    }
  }

  /** Who stamped, as the stamp's certificate names it; null when it says nothing. */
  public static String authority(String token) {
    try {
      TimeStampToken stamp =
          new TimeStampToken(new CMSSignedData(Base64.getDecoder().decode(token)));
      Collection<X509CertificateHolder> own = stamp.getCertificates().getMatches(stamp.getSID());
      return own.isEmpty() ? null : own.iterator().next().getSubject().toString();
    } catch (CMSException | TSPException | IOException | IllegalArgumentException forged) {
      return null;
    }
  }

  private static byte[] digest(String signature) {
    return SealedRecord.digest().digest(signature.getBytes(StandardCharsets.US_ASCII));
  }
}
