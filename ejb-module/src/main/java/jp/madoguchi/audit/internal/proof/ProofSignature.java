package jp.madoguchi.audit.internal.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Detached CMS signatures of statements, Base64 of their DER, with the certificate inside. */
public final class ProofSignature {
  private ProofSignature() {}

  /** Signs with the newest pair. */
  public static String of(String statement, ProofKeys keys) {
    List<X509Certificate> certificates = keys.certificates();
    X509Certificate certificate = certificates.get(certificates.size() - 1);
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.signer()),
                  certificate));
      generator.addCertificates(new JcaCertStore(List.of(certificate)));
      return Base64.getEncoder()
          .encodeToString(generator.generate(content(statement), false).getEncoded());
    } catch (GeneralSecurityException
        | OperatorCreationException
        | CMSException
        | java.io.IOException e) {
      throw new IllegalStateException("the statement could not be signed", e);
    }
  }

  /** Whether one of these certificates signed exactly this statement. */
  public static boolean holds(
      String statement, String signature, Collection<X509Certificate> trusted) {
    try {
      CMSSignedData signed =
          new CMSSignedData(content(statement), Base64.getDecoder().decode(signature));
      Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
      if (signers.size() != 1) {
        return false;
      }
      SignerInformation signer = signers.iterator().next();
      for (X509Certificate one : trusted) {
        if (signer.getSID().match(new X509CertificateHolder(one.getEncoded()))
            && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(one.getPublicKey()))) {
          return true;
        }
      }
      return false;
    } catch (GeneralSecurityException
        | OperatorCreationException
        | CMSException
        | java.io.IOException
        | IllegalArgumentException forged) {
      return false;
    }
  }

  private static CMSProcessableByteArray content(String statement) {
    return new CMSProcessableByteArray(statement.getBytes(StandardCharsets.UTF_8));
  }
}
