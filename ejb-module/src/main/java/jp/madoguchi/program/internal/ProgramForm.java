package jp.madoguchi.program.internal;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.facility.WrittenAddress;
import jp.madoguchi.program.NewProgram;
import jp.madoguchi.program.NewProgramKey;
import jp.madoguchi.program.ProgramRefusal;
import jp.madoguchi.program.ProgramRefused;
import jp.madoguchi.program.ProgramRoles;

/**
 * Forms of what is typed about a program; full-width letters and digits are taken as plain ones.
 */
final class ProgramForm {
  static final int LONGEST_ID = 40;

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ADDRESSES = 400;
  private static final int LONGEST_REASON = 80;
  private static final int MOST_YEARS = 3;

  private ProgramForm() {}

  /** What is kept of what was typed. */
  static NewProgram checked(NewProgram typed) {
    String id = plain(typed.clientId());
    stop(!ID.matcher(id).matches(), ProgramRefusal.CLIENT_ID);
    String name = text(typed.name(), LONGEST_NAME, ProgramRefusal.NAME);
    ProgramRefusal role = ProgramRoles.refusal(typed.role(), typed.forPeople());
    stop(role != null, role);
    return new NewProgram(
        id,
        name,
        purpose(typed.purpose()),
        typed.role(),
        addresses(typed.addresses()),
        typed.forPeople());
  }

  static String purpose(String typed) {
    return text(typed, NewProgram.LONGEST_PURPOSE, ProgramRefusal.PURPOSE);
  }

  /** Ranges, with commas between; one that holds every address is none. */
  static String addresses(String typed) {
    List<String> ranges =
        Arrays.stream(plain(typed).split("[,、\\s]+")).filter(one -> !one.isEmpty()).toList();
    String kept = String.join(",", ranges);
    stop(
        ranges.isEmpty()
            || kept.length() > LONGEST_ADDRESSES
            || !ranges.stream()
                .allMatch(one -> WrittenAddress.isRange(one) && !one.matches(".*/0+")),
        ProgramRefusal.ADDRESSES);
    return kept;
  }

  /** From when to when a key counts: whole days of the hospital. */
  static Instant[] period(NewProgramKey typed, Instant now) {
    LocalDate today = FacilityTime.day(now);
    LocalDate from = typed.from() == null ? today : typed.from();
    LocalDate until = typed.until();
    stop(
        until == null
            || until.isBefore(from)
            || until.isBefore(today)
            || until.isAfter(from.plusYears(MOST_YEARS)),
        ProgramRefusal.PERIOD);
    return new Instant[] {begin(from), begin(until.plusDays(1))};
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(FacilityTime.ZONE).toInstant();
  }

  /** A reason of some words. */
  static String reason(String typed) {
    return text(typed, LONGEST_REASON, ProgramRefusal.REASON_MISSING);
  }

  private static String text(String typed, int longest, ProgramRefusal otherwise) {
    String text = typed == null ? "" : typed.strip();
    stop(text.isEmpty() || text.length() > longest, otherwise);
    return text;
  }

  static void stop(boolean wrong, ProgramRefusal why) {
    if (wrong) {
      throw new ProgramRefused(why);
    }
  }

  private static String plain(String typed) {
    return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
  }
}
