package jp.madoguchi.access;

import java.util.Optional;

/**
 * Licence (資格) that a role of {@link Role#QUALIFIED} needs: 医籍, 歯科医籍, 薬剤師名簿. Source: workflow rules
 * 5.1 (有資格者等).
 */
public enum LicenceKind {
  /** 医師免許. */
  DOCTOR(Role.DOCTOR),
  /** 歯科医師免許. */
  DENTIST(Role.DENTIST),
  /** 薬剤師免許. */
  PHARMACIST(Role.PHARMACIST);

  private final Role role;

  LicenceKind(Role role) {
    this.role = role;
  }

  /** The role that it lets somebody hold. */
  public Role role() {
    return role;
  }

  /** What a role needs, or nothing. */
  public static Optional<LicenceKind> of(Role role) {
    for (LicenceKind kind : values()) {
      if (kind.role == role) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
