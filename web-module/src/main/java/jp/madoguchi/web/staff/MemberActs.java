package jp.madoguchi.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.RightsDesk;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffDesk;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffVersion;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.text.Words;

/** The boxes of a person's page: each asks, and stays while something is wrong. */
@Named("memberActs")
@ViewScoped
public class MemberActs implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String REASON = "reasonArea";

  public enum MemberBox {
    DETAILS("detailsArea"),
    LICENCE("licenceArea"),
    ROLE("roleArea"),
    GRANT("grantArea"),
    SWITCH_OFF(REASON),
    SWITCH_ON(REASON),
    PASSWORD(REASON),
    FACTORS(REASON),
    WITHDRAW_LICENCE(REASON),
    WITHDRAW_ROLE(REASON),
    END_GRANT(REASON);

    private final String area;

    MemberBox(String area) {
      this.area = area;
    }
  }

  @Inject private MemberPage page;
  @Inject private StaffDesk desk;
  @Inject private RightsDesk rights;
  @Inject private StaffAnswer answer;
  @Inject private StaffWords staffWords;
  @Inject private Words words;
  @Inject private Clock clock;

  private MemberBox box;
  private TypedPerson person;
  private LicenceKind licence;
  private String number;
  private boolean seen;
  private Role role;
  private long grant;
  private String grantKind;
  private ConsentKind[] kinds;
  private LocalDate from;
  private LocalDate until;
  private String approval;
  private String reason;

  public void askDetails() {
    begin(MemberBox.DETAILS);
    person = TypedPerson.of(page.getMember().line().details());
  }

  public void askLicence() {
    begin(MemberBox.LICENCE);
  }

  public void askRole() {
    begin(MemberBox.ROLE);
  }

  public void askGrant() {
    begin(MemberBox.GRANT);
    from = FacilityTime.day(clock.instant());
  }

  public void askSwitch() {
    begin(page.getMember().line().enabled() ? MemberBox.SWITCH_OFF : MemberBox.SWITCH_ON);
  }

  public void askPassword() {
    begin(MemberBox.PASSWORD);
  }

  public void askFactors() {
    begin(MemberBox.FACTORS);
  }

  public void askLicenceGone() {
    answer
        .pressed(page.getLicences())
        .ifPresent(
            pressed -> {
              begin(MemberBox.WITHDRAW_LICENCE);
              licence = pressed.kind();
            });
  }

  public void askRoleGone() {
    answer
        .pressed(page.getRoles())
        .ifPresent(
            pressed -> {
              begin(MemberBox.WITHDRAW_ROLE);
              role = pressed.role();
            });
  }

  public void askGrantGone() {
    answer
        .pressed(page.getGrants())
        .ifPresent(
            pressed -> {
              begin(MemberBox.END_GRANT);
              grant = pressed.id();
              grantKind = staffWords.kind(pressed);
            });
  }

  private void begin(MemberBox asked) {
    leave();
    box = asked;
  }

  public void leave() {
    box = null;
    person = null;
    licence = null;
    number = null;
    seen = false;
    role = null;
    grantKind = null;
    kinds = null;
    from = null;
    until = null;
    approval = null;
    reason = null;
  }

  public void describe() {
    act(
        RefusedField::details,
        of -> desk.describe(of, person.details(), reason),
        "staff.said.described",
        "");
  }

  public void recordLicence() {
    if (answer.chosen("licenceKind", licence)) {
      act(
          RefusedField::licence,
          of -> rights.recordLicence(of, licence, number, seen),
          "staff.said.licence",
          words.of(licence));
    }
  }

  public void give() {
    if (answer.chosen("role", role)) {
      act(
          RefusedField::role,
          of -> rights.give(of, role, reason),
          staffWords.together(role) ? "staff.said.proposed" : "staff.said.role",
          words.of(role));
    }
  }

  public void grant() {
    Set<String> names =
        kinds == null
            ? Set.of()
            : Arrays.stream(kinds).map(ConsentKind::name).collect(Collectors.toSet());
    act(
        RefusedField::grant,
        of ->
            rights.grant(
                of, names, begin(from), until == null ? null : begin(until.plusDays(1)), approval),
        "staff.said.granted",
        "");
  }

  private static Instant begin(LocalDate day) {
    return day == null ? null : day.atStartOfDay(FacilityTime.ZONE).toInstant();
  }

  /** What a box asks for nothing but a reason. */
  public void withReason() {
    switch (box) {
      case SWITCH_OFF -> act("reason", of -> desk.admit(of, false, reason), "staff.said.off", "");
      case SWITCH_ON -> act("reason", of -> desk.admit(of, true, reason), "staff.said.on", "");
      case PASSWORD ->
          act(
              "reason",
              of -> answer.show(desk.resetPassword(of, reason)),
              "staff.said.password",
              "");
      case FACTORS ->
          act("reason", of -> desk.takeFactorsAway(of, reason), "staff.said.factors", "");
      case WITHDRAW_LICENCE ->
          act(
              "reason",
              of -> rights.withdrawLicence(of, licence, reason),
              "staff.said.nolicence",
              words.of(licence));
      case WITHDRAW_ROLE ->
          act(
              "reason",
              of -> rights.withdraw(of, role, reason),
              "staff.said.norole",
              words.of(role));
      case END_GRANT ->
          act("reason", of -> rights.endGrant(of, grant, reason), "staff.said.nogrant", grantKind);
      default -> throw new IllegalStateException("asks for more than a reason: " + box);
    }
  }

  private void act(String field, Consumer<StaffVersion> what, String told, String about) {
    act(why -> field, what, told, about);
  }

  private void act(
      Function<StaffRefusal, String> fields,
      Consumer<StaffVersion> what,
      String told,
      String about) {
    boolean done = answer.didBeside(fields, () -> what.accept(page.version()));
    if (done) {
      Redrawn.also(box.area, "memberArea", "madeArea");
      leave();
      page.changed(told, about);
    }
  }

  public boolean asks(String name) {
    return box != null && box.name().equals(name);
  }

  public boolean isAsksReason() {
    return box != null && box.area.equals(REASON);
  }

  public String getQuestion() {
    if (box == null) {
      return "";
    }
    String about =
        switch (box) {
          case WITHDRAW_LICENCE -> words.of(licence);
          case WITHDRAW_ROLE -> words.of(role);
          case END_GRANT -> grantKind;
          default -> "";
        };
    return words.say("staff.ask." + box.name(), about);
  }

  public String getConsequence() {
    return box == null ? "" : words.say("staff.follows." + box.name());
  }

  /** Roles that the person does not have; none of systems. */
  public Role[] getRoles() {
    EnumSet<Role> roles = EnumSet.allOf(Role.class);
    roles.removeAll(page.getMember().line().roles());
    roles.removeAll(Role.OF_SYSTEMS);
    return roles.toArray(Role[]::new);
  }

  public TypedPerson getPerson() {
    return person;
  }

  public LicenceKind getLicence() {
    return licence;
  }

  public void setLicence(LicenceKind licence) {
    this.licence = licence;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public boolean isSeen() {
    return seen;
  }

  public void setSeen(boolean seen) {
    this.seen = seen;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public ConsentKind[] getKinds() {
    return kinds == null ? null : kinds.clone();
  }

  public void setKinds(ConsentKind[] kinds) {
    this.kinds = kinds == null ? null : kinds.clone();
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getApproval() {
    return approval;
  }

  public void setApproval(String approval) {
    this.approval = approval;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
