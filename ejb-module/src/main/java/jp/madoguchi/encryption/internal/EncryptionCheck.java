package jp.madoguchi.encryption.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.util.List;
import jp.madoguchi.encryption.RowEncryption;
import jp.madoguchi.encryption.RowEncryption.Standing;
import jp.madoguchi.facility.CheckFinding;
import jp.madoguchi.facility.CheckKind;
import jp.madoguchi.facility.SetupCheck;

/** Whether clinical contents and insurance numbers are encrypted in the database. */
@Stateless
@Local(SetupCheck.class)
@DenyAll
public class EncryptionCheck implements SetupCheck {
  private static final String MAKE =
      "sudo env MADOGUCHI_DATA_KEYSTORE=/etc/madoguchi/data.p12"
          + " MADOGUCHI_DATA_KEYSTORE_PASSWORD=… ./madoguchi encryption key";

  @Override
  @PermitAll
  public List<CheckFinding> look() {
    return List.of(of(RowEncryption.standing()));
  }

  private static CheckFinding of(Standing now) {
    if (now.failure() != null) {
      return CheckFinding.of(CheckKind.DATA_KEYS_UNREADABLE)
          .mendedBy("sudo ls -l \"$MADOGUCHI_DATA_KEYSTORE\"");
    }
    return now.keys() == null
        ? CheckFinding.of(CheckKind.DATA_KEYS_NONE).mendedBy(MAKE)
        : CheckFinding.of(CheckKind.DATA_KEYS, Integer.toString(now.keys().current()));
  }
}
