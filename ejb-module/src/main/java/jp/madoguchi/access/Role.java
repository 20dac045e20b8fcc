package jp.madoguchi.access;

import java.util.Set;

/**
 * Role (役割) of a member of staff; the constants' names are the role names of the container and of
 * every {@code @RolesAllowed}. Source: workflow rules 5.2.
 */
public enum Role {
  /** 受付事務. */
  CLERK,
  /** 受付責任者. */
  CLERK_LEAD,
  /** 医事(請求)担当. */
  BILLING,
  /** 医師. */
  DOCTOR,
  /** 歯科医師. */
  DENTIST,
  /** 薬剤師. */
  PHARMACIST,
  /** 閲覧権限付与者(看護師等); needs a grant by the head of the facility. */
  GRANTED,
  /** 救急時閲覧権限者. */
  ER_VIEWER,
  /** 災害時閲覧者(被選定者). */
  DISASTER_VIEWER,
  /** システム管理者: accounts, readers, settings; no patient data. */
  ADMIN,
  /** 監査担当: the audit ledger, read only. */
  AUDITOR,
  /** 連携用: the hospital's own systems, no pages. */
  SERVICE,
  /** プロビジョニング: the hospital's identity system, which hires, changes and ends staff; no pages. */
  PROVISIONING;

  /** 有資格者: whoever may read medical information by qualification alone. */
  public static final Set<Role> QUALIFIED = Set.of(DOCTOR, DENTIST, PHARMACIST);

  /** Whoever may see 特定疾病 and 限度額 (§5.3): of those who see eligibility, all but GRANTED. */
  public static final Set<Role> SEE_LIMITS =
      Set.of(CLERK, CLERK_LEAD, BILLING, DOCTOR, DENTIST, PHARMACIST);

  /** 二人確認: given by two administrators together, none of them for himself. */
  public static final Set<Role> FOUR_EYES = Set.of(ADMIN, ER_VIEWER, DISASTER_VIEWER);

  /** Come on top of another role and open nothing alone. */
  public static final Set<Role> ADD_ONS = Set.of(ER_VIEWER, DISASTER_VIEWER);

  /** Roles of systems, nobody's among the staff. */
  public static final Set<Role> OF_SYSTEMS = Set.of(SERVICE, PROVISIONING);

  /** Names for {@code @RolesAllowed}, which takes constants only. */
  public static final class Names {
    public static final String CLERK = "CLERK";
    public static final String CLERK_LEAD = "CLERK_LEAD";
    public static final String BILLING = "BILLING";
    public static final String DOCTOR = "DOCTOR";
    public static final String DENTIST = "DENTIST";
    public static final String PHARMACIST = "PHARMACIST";
    public static final String GRANTED = "GRANTED";
    public static final String ER_VIEWER = "ER_VIEWER";
    public static final String DISASTER_VIEWER = "DISASTER_VIEWER";
    public static final String ADMIN = "ADMIN";
    public static final String AUDITOR = "AUDITOR";
    public static final String SERVICE = "SERVICE";
    public static final String PROVISIONING = "PROVISIONING";

    private Names() {}
  }
}
