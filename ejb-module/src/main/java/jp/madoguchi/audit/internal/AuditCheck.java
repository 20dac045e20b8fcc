package jp.madoguchi.audit.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.audit.AuditCondition;
import jp.madoguchi.audit.AuditWatch;
import jp.madoguchi.audit.internal.proof.ProofKeys;
import jp.madoguchi.facility.CheckFinding;
import jp.madoguchi.facility.CheckKind;
import jp.madoguchi.facility.SetupCheck;
import jp.madoguchi.facility.Sha256;

/** Whether the audit has its keys, and whether the program is kept from changing it. */
@Stateless
@Local(SetupCheck.class)
@DenyAll
public class AuditCheck implements SetupCheck {
  private static final String MAKE =
      "sudo env MADOGUCHI_AUDIT_KEYSTORE=/etc/madoguchi/audit.p12"
          + " MADOGUCHI_AUDIT_KEYSTORE_PASSWORD=… ./madoguchi audit key";

  private static final String TWO_USERS =
      "sudo -u postgres psql -d madoguchi -c \"create role madoguchi_owner login password '…'\""
          + " -c \"alter database madoguchi owner to madoguchi_owner\""
          + " -c \"reassign owned by madoguchi to madoguchi_owner\"";

  @Inject AuditKeyring keyring;
  @EJB AuditWatch watch;

  @Override
  @PermitAll
  public List<CheckFinding> look() {
    AuditCondition.AppendOnlyRights rights = watch.condition().rights();
    return rights == AuditCondition.AppendOnlyRights.NOT_ON_H2
        ? List.of(keys())
        : List.of(keys(), users(rights));
  }

  private CheckFinding keys() {
    Optional<ProofKeys> keys;
    try {
      keys = keyring.keys();
    } catch (IllegalStateException unreadable) {
      return CheckFinding.of(CheckKind.AUDIT_KEYS_UNREADABLE)
          .mendedBy("sudo ls -l \"$MADOGUCHI_AUDIT_KEYSTORE\"");
    }
    return keys.map(
            one ->
                CheckFinding.of(
                    CheckKind.AUDIT_KEYS,
                    fingerprint(one.certificates().get(one.certificates().size() - 1))))
        .orElseGet(() -> CheckFinding.of(CheckKind.AUDIT_KEYS_NONE).mendedBy(MAKE));
  }

  private static CheckFinding users(AuditCondition.AppendOnlyRights rights) {
    return rights == AuditCondition.AppendOnlyRights.ENFORCED
        ? CheckFinding.of(CheckKind.USERS)
        : CheckFinding.of(CheckKind.USERS_ONE).mendedBy(TWO_USERS);
  }

  /** SHA-256, as {@code openssl x509 -fingerprint -sha256} writes it. */
  static String fingerprint(X509Certificate certificate) {
    try {
      return HexFormat.ofDelimiter(":")
          .withUpperCase()
          .formatHex(Sha256.of(certificate.getEncoded()));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read has no content", e);
    }
  }
}
