package jp.madoguchi.node.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import jp.madoguchi.node.InstallationKeyUse;

/** One key; written once. */
@Entity
@Table(name = "installation_key")
public class InstallationKey {
  @Id
  @Enumerated(EnumType.STRING)
  private InstallationKeyUse purpose;

  @Column(name = "key_value")
  private String value;

  @Column(name = "made_at")
  private Instant madeAt;

  protected InstallationKey() {}

  InstallationKey(InstallationKeyUse purpose, byte[] key, Instant madeAt) {
    this.purpose = purpose;
    this.value = Base64.getEncoder().encodeToString(key);
    this.madeAt = madeAt;
  }

  byte[] bytes() {
    return Base64.getDecoder().decode(value);
  }
}
