package jp.madoguchi.contingency.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.contingency.ExtraordinaryGround;

/**
 * Who may read without consent, now (workflow rules 5.3): 救急 with the right for it on top of a
 * reader's role; 災害 by qualification, or as 被選定者 on top of a granted role.
 */
@Stateless
@DenyAll
@DeclareRoles({"DOCTOR", "DENTIST", "PHARMACIST", "GRANTED", "ER_VIEWER", "DISASTER_VIEWER"})
public class GroundRights {
  @Resource SessionContext context;
  @Inject Workplace workplace;

  /** Whether the caller has the right. */
  @PermitAll
  public boolean has(ExtraordinaryGround ground) {
    return switch (ground) {
      case EMERGENCY -> holds(Role.ER_VIEWER) && (isQualified() || worksAs(Role.GRANTED));
      case DISASTER -> isQualified() || holds(Role.DISASTER_VIEWER) && worksAs(Role.GRANTED);
    };
  }

  private boolean isQualified() {
    return Role.QUALIFIED.stream().anyMatch(this::worksAs);
  }

  /** In the role worked in. */
  private boolean worksAs(Role role) {
    Role active = workplace.activeRole();
    return (active == null || active == role) && holds(role);
  }

  private boolean holds(Role role) {
    return context.isCallerInRole(role.name());
  }
}
