package jp.madoguchi.web.maintenance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.maintenance.NewWorkPlan;
import jp.madoguchi.maintenance.WorkPlanDesk;
import jp.madoguchi.maintenance.WorkPlanRefusal;
import jp.madoguchi.maintenance.WorkPlanVersion;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.text.TypedTime;
import jp.madoguchi.web.text.Words;

/** The boxes of the page of work plans: each asks, and stays while something is wrong. */
@Named("maintenanceActs")
@ViewScoped
public class MaintenanceActs implements Serializable {
  private static final long serialVersionUID = 1L;
  @Inject private MaintenancePage page;
  @Inject private WorkPlanDesk desk;
  @Inject private Words words;
  @Inject private Said said;
  @Inject private Clock clock;

  private boolean entering;
  private WorkPlanVersion withdrawing;
  private String about;
  private String account;
  private String vendor;
  private String person;
  private LocalDate from;
  private String fromTime;
  private LocalDate until;
  private String untilTime;
  private String purpose;
  private String systems;
  private String reason;

  public void askNew() {
    leave();
    entering = true;
    from = FacilityTime.day(clock.instant());
    until = from;
  }

  public void askWithdraw() {
    page.pressed()
        .ifPresent(
            one -> {
              leave();
              withdrawing = one.shown();
              about = page.who(one);
            });
  }

  public void leave() {
    entering = false;
    withdrawing = null;
    about = null;
    account = null;
    vendor = null;
    person = null;
    fromTime = null;
    untilTime = null;
    purpose = null;
    systems = null;
    reason = null;
  }

  /** Enters the plan that was typed. */
  public void enter() {
    Instant begins = moment(from, fromTime, "newFromTime");
    Instant ends = moment(until, untilTime, "newUntilTime");
    if (begins == null || ends == null) {
      return;
    }
    NewWorkPlan typed = new NewWorkPlan(account, vendor, person, begins, ends, purpose, systems);
    String whose = person == null || person.isBlank() ? account : person;
    Optional<WorkPlanRefusal> refusal = MaintenancePage.refusal(() -> desk.enter(typed));
    if (refusal.isPresent()) {
      said.beside(field(refusal.get()), words.of(refusal.get()));
      return;
    }
    over("maintenance.said.waits", whose);
  }

  public void withdraw() {
    Optional<WorkPlanRefusal> refusal =
        MaintenancePage.refusal(() -> desk.withdraw(withdrawing, reason));
    if (refusal.isPresent()) {
      said.beside("goneReason", words.of(refusal.get()));
      return;
    }
    over("maintenance.said.withdrawn", about);
  }

  private void over(String told, String whose) {
    leave();
    said.done(words.say(told, whose));
    Redrawn.also("newArea", "goneArea", "rowsArea", "verdict");
  }

  /** A day and a time of Japan; null, and said, when the time is none. */
  private Instant moment(LocalDate day, String typed, String field) {
    Optional<Instant> moment = TypedTime.on(day, typed);
    if (moment.isEmpty()) {
      said.beside(field, words.say("readers.said.time"));
    }
    return moment.orElse(null);
  }

  private static String field(WorkPlanRefusal why) {
    return switch (why) {
      case ACCOUNT_UNKNOWN -> "newAccount";
      case VENDOR -> "newVendor";
      case PURPOSE -> "newPurpose";
      case SYSTEMS -> "newSystems";
      case TOO_LATE -> "newFromTime";
      case PERIOD, TOO_LONG -> "newUntilTime";
      default -> "newPerson";
    };
  }

  public boolean isEntering() {
    return entering;
  }

  public boolean isWithdrawing() {
    return withdrawing != null;
  }

  public String getAbout() {
    return about;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getVendor() {
    return vendor;
  }

  public void setVendor(String vendor) {
    this.vendor = vendor;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getFromTime() {
    return fromTime;
  }

  public void setFromTime(String fromTime) {
    this.fromTime = fromTime;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getUntilTime() {
    return untilTime;
  }

  public void setUntilTime(String untilTime) {
    this.untilTime = untilTime;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public String getSystems() {
    return systems;
  }

  public void setSystems(String systems) {
    this.systems = systems;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
