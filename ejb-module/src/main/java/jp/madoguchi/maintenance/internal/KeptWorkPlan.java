package jp.madoguchi.maintenance.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import jp.madoguchi.maintenance.NewWorkPlan;
import jp.madoguchi.maintenance.WorkPlan;
import jp.madoguchi.maintenance.WorkPlanState;
import jp.madoguchi.maintenance.WorkPlanVersion;

/** A work plan. */
@Entity
@Table(name = "work_plan")
public class KeptWorkPlan {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_seq")
  private long id;

  private String account;
  private String vendor;
  private String person;

  @Column(name = "starts_at")
  private Instant from;

  @Column(name = "ends_at")
  private Instant until;

  private String purpose;
  private String systems;

  @Column(name = "entered_by")
  private String enteredBy;

  @Column(name = "entered_at")
  private Instant enteredAt;

  @Column(name = "approved_by")
  private String approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "withdrawn_by")
  private String withdrawnBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "withdrawn_why")
  private String withdrawnWhy;

  @Version private long version;

  protected KeptWorkPlan() {}

  KeptWorkPlan(NewWorkPlan checked, String by, Instant at) {
    this.account = checked.account();
    this.vendor = checked.vendor();
    this.person = checked.person();
    this.from = checked.from();
    this.until = checked.until();
    this.purpose = checked.purpose();
    this.systems = checked.systems();
    this.enteredBy = by;
    this.enteredAt = at;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  String account() {
    return account;
  }

  boolean approved() {
    return approvedAt != null;
  }

  boolean withdrawn() {
    return withdrawnAt != null;
  }

  boolean over(Instant now) {
    return !until.isAfter(now);
  }

  /** Whether the account entered it, or would work by it. */
  boolean isOf(String name) {
    return enteredBy.equals(name) || name.equals(account);
  }

  void approve(String by, Instant at) {
    approvedBy = by;
    approvedAt = at;
  }

  void withdraw(String by, String why, Instant at) {
    withdrawnBy = by;
    withdrawnWhy = why;
    withdrawnAt = at;
  }

  WorkPlan view(Instant now) {
    return new WorkPlan(
        new WorkPlanVersion(id, version),
        account,
        vendor,
        person,
        from,
        until,
        purpose,
        systems,
        enteredBy,
        enteredAt,
        approvedBy,
        approvedAt,
        withdrawnBy,
        withdrawnAt,
        withdrawnWhy,
        state(now));
  }

  private WorkPlanState state(Instant now) {
    if (withdrawn()) {
      return WorkPlanState.WITHDRAWN;
    }
    if (!approved()) {
      return WorkPlanState.WAITING;
    }
    return over(now) ? WorkPlanState.OVER : WorkPlanState.APPROVED;
  }

  @Override
  public String toString() {
    return "KeptWorkPlan[" + id + "]";
  }
}
