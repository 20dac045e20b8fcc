package jp.madoguchi.web.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.access.Employment.EmploymentState;
import jp.madoguchi.access.KnownGrant;
import jp.madoguchi.access.StaffFinding;
import jp.madoguchi.access.StaffLine;
import jp.madoguchi.web.audit.SubjectWords;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffWordsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-29T00:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "2026-11-29T00:00:00+09:00, 2026-12-02T00:00:00+09:00, 2026-11-29 – 2026-12-01",
    "2026-11-29T00:00:00+09:00, 2026-11-30T00:00:00+09:00, 2026-11-29 – 2026-11-29",
    "2026-11-29T00:00:00+09:00, 2026-11-29T15:20:00+09:00, 2026-11-29 – 11-29 15:20"
  })
  void aGrantIsSaidInWholeDaysUnlessItWasEnded(String from, String until, String said) {
    StaffWords words = new StaffWords(Words.in(Locale.JAPANESE, CLOCK));
    KnownGrant grant =
        new KnownGrant(1, "YZK", instant(from), instant(until), "admin", "A-12", null, true);
    assertEquals(said, words.period(grant));
    assertEquals("薬剤", words.kind(grant));
  }

  @ParameterizedTest
  @CsvSource({
    "true, WORKING, , ok",
    "true, WORKING, LICENCE_UNCHECKED, attention",
    "true, ON_LEAVE, INCOMPLETE, hold",
    "false, WORKING, , off"
  })
  void nothingIsWellWhileSomethingIsToBeDone(
      boolean enabled, EmploymentState state, StaffFinding finding, String mark) {
    Set<StaffFinding> findings = finding == null ? Set.of() : Set.of(finding);
    StaffLine line =
        new StaffLine(
            1, 1, "a.b", null, enabled, state, Set.of(), List.of(), List.of(), findings, null, null,
            null);
    assertEquals(mark, new StaffWords(Words.in(Locale.JAPANESE, CLOCK)).wholeMark(line));
  }

  /** The audit page says acts on people in words, never in constants. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "staff lead ROLE - -> ADMIN (交代) | lead: 役割 なし → システム管理者(交代) | lead: role none → Administrator (交代)",
        "staff a.b JOB NURSE -> DIETITIAN | a.b: 職種 看護師 → 管理栄養士 | a.b: job Nurse → Dietitian",
        "staff a.b LICENCE - -> PHARMACIST (123) | a.b: 資格 なし → 薬剤師(123) | a.b: licence none → Pharmacist (123)",
        "staff a.b GRANT YZK -> - (転院) | a.b: 閲覧権限 薬剤 → なし(転院) | a.b: viewing grant Drugs → none (転院)",
        "staff a.b ACCESS ON -> OFF (退職) | a.b: 利用 有効 → 停止中(退職) | a.b: access on → off (退職)",
        "staff a.b LEAVE - -> 2026-12-01/2026-12-31 | a.b: 休職 なし → 2026-12-01/2026-12-31 | a.b: leave none → 2026-12-01/2026-12-31",
        "staff a.b RIGHTS | a.b: 権限全体 | a.b: all rights"
      })
  void whatWasDoneIsSaidInTheReadersLanguage(String subject, String japanese, String english) {
    assertEquals(japanese, new SubjectWords(Words.in(Locale.JAPANESE, CLOCK)).of(subject));
    assertEquals(english, new SubjectWords(Words.in(Locale.ENGLISH, CLOCK)).of(subject));
  }

  private static Instant instant(String local) {
    return OffsetDateTime.parse(local).toInstant();
  }
}
