package jp.madoguchi.acceptance.system;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One user per role, as the demo has them, and a second administrator: some rights take two. The
 * passwords are worth nothing outside the tests.
 */
public enum DemoAccount {
  CLERK("clerk", "受付 花子"),
  CLERK_LEAD("lead", "受付 主任"),
  BILLING("billing", "医事 次郎"),
  DOCTOR("doctor", "試験 医師"),
  DENTIST("dentist", "試験 歯科"),
  PHARMACIST("pharmacist", "試験 薬子"),
  GRANTED("granted", "看護 三郎"),
  ER_VIEWER("er", "救急 四郎"),
  DISASTER_VIEWER("disaster", "災害 五郎"),
  ADMIN("admin", "管理 六郎"),
  SECOND_ADMIN("admin2", "管理 八郎"),
  AUDITOR("auditor", "監査 七子");

  private final String user;
  private final String display;

  DemoAccount(String user, String display) {
    this.user = user;
    this.display = display;
  }

  public String user() {
    return user;
  }

  public String password() {
    return "acceptance-" + user + "-27";
  }

  public String display() {
    return display;
  }

  /**
   * Two roles are only added to another one: nobody can log in with them alone. One person has two
   * roles to choose from.
   */
  private String roles() {
    return switch (this) {
      case ER_VIEWER -> "ER_VIEWER,DOCTOR";
      case DISASTER_VIEWER -> "DISASTER_VIEWER,CLERK,BILLING";
      case SECOND_ADMIN -> "ADMIN";
      default -> name();
    };
  }

  /** All of them, as the server takes them from {@code MADOGUCHI_INITIAL_ACCOUNTS}. */
  static String lines() {
    return Arrays.stream(values())
        .map(a -> String.join("\t", a.user, a.password(), a.roles(), a.display))
        .collect(Collectors.joining("\n"));
  }
}
