package jp.madoguchi.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.KnownGrant;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffFinding;
import jp.madoguchi.access.StaffJob;
import jp.madoguchi.access.StaffLicence;
import jp.madoguchi.access.StaffLine;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.web.text.Words;

/** What the pages of the staff say of a person. */
@Named("staffWords")
@RequestScoped
public class StaffWords {
  private final Words words;

  /** For the container's proxy. */
  protected StaffWords() {
    this(null);
  }

  @Inject
  public StaffWords(Words words) {
    this.words = words;
  }

  /** Words of the roles, as the rules order them. */
  public String roles(StaffLine line) {
    return line.roles().stream().sorted().map(words::of).collect(Collectors.joining(" · "));
  }

  /** Whether the account can be used today, in a word. */
  public String state(StaffLine line) {
    return line.enabled() ? words.of(line.state()) : words.say("admin.disabled");
  }

  /** Its mark. */
  public String mark(StaffLine line) {
    if (!line.enabled()) {
      return "off";
    }
    return switch (line.state()) {
      case WORKING -> "ok";
      case NOT_YET -> "wait";
      case ON_LEAVE -> "hold";
      case LEFT -> "off";
    };
  }

  /**
   * The mark above all that is known of a person: nothing is well while something is to be done.
   */
  public String wholeMark(StaffLine line) {
    String mark = mark(line);
    return mark.equals("ok") && !line.findings().isEmpty() ? "attention" : mark;
  }

  /** Words of what is to be looked after. */
  public List<String> findings(StaffLine line) {
    return line.findings().stream().sorted().map(words::of).toList();
  }

  /** A licence with the end of its number. */
  public String licence(StaffLicence licence) {
    return words.say(
        licence.checked() ? "staff.licence.checked" : "staff.licence.unchecked",
        words.of(licence.kind()),
        licence.number());
  }

  /** Kinds with the day on which they end. */
  public List<String> grants(StaffLine line) {
    return line.grants().stream()
        .map(one -> kind(one) + " " + words.say("staff.until", lastDay(one)))
        .toList();
  }

  public String kind(KnownGrant grant) {
    return words.of(ConsentKind.valueOf(grant.kind()));
  }

  /** Whole days are said without a time. */
  public String period(KnownGrant grant) {
    return said(grant.from()) + " – " + lastDay(grant);
  }

  private String lastDay(KnownGrant grant) {
    Instant until = grant.until();
    return midnight(until)
        ? FacilityTime.day(until).minusDays(1).toString()
        : words.dayAndTime(until);
  }

  private String said(Instant at) {
    return midnight(at) ? FacilityTime.day(at).toString() : words.dayAndTime(at);
  }

  private static boolean midnight(Instant at) {
    return at.equals(FacilityTime.day(at).atStartOfDay(FacilityTime.ZONE).toInstant());
  }

  /** From the first to the last day, as far as there are such. */
  public String period(Employment employment) {
    return period(employment.startsOn(), employment.endsOn());
  }

  public String leave(Employment employment) {
    return employment.leaveFrom() == null
        ? ""
        : period(employment.leaveFrom(), employment.leaveUntil());
  }

  private static String period(LocalDate from, LocalDate until) {
    return (from == null ? "" : from) + " – " + (until == null ? "" : until);
  }

  /** Whether one of the two administrators has to be another. */
  public boolean together(Role role) {
    return Role.FOUR_EYES.contains(role);
  }

  /** How many people have a finding, for its choice in the list. */
  public String counted(StaffFinding finding, Long count) {
    return words.of(finding) + " " + (count == null ? 0 : count);
  }

  public StaffJob[] getJobs() {
    return StaffJob.values();
  }

  public LicenceKind[] getLicenceKinds() {
    return LicenceKind.values();
  }

  public ConsentKind[] getKinds() {
    return ConsentKind.values();
  }
}
