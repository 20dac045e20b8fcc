package jp.madoguchi.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import jp.madoguchi.web.text.BundleTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form in which a subject is written has a sentence in both languages. */
class SubjectWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eligibility | eligibility",
        "register changed | register.changed",
        "board, 50 of 483 | board",
        "board, followed | board.followed",
        "day, 50 of 483 | day",
        "GET /admin/index.xhtml | page",
        "session 12 | session",
        "bulk-3 | inquiry.number",
        "YZK | kinds",
        "TKK YZK | kinds",
        "YZK 2021-11-01/2026-11-01 session 12 | kind.period",
        "YZK session 12 | kind.session",
        "DOC YZK SHJ session 12 | paper",
        "DOC opening 4 | paper.opened",
        "bulk ELIGIBILITY LIST, 3 persons, 1 unknown | inquiry.preview",
        "bulk ELIGIBILITY LIST, 2 files | inquiry.files",
        "bulk ELIGIBILITY, 3 persons | inquiry.persons",
        "bulk D4 | inquiry.warning",
        "bulk rows, 50 patients | inquiry.rows",
        "bulk rows followed, 50 patients | inquiry.rows",
        "task 5 DUE_RESTART | task",
        "tasks, 4 patients | tasks",
        "for kansa01, links 1 to 900 | chain.links",
        "from 901 | chain.from",
        "whole chain | chain.whole",
        "7 initial accounts | accounts",
        "50 records | records",
        "register search, 3 patients | register.search",
        "3 created, 2 updated, 1 differences | register.import",
        "difference of PERSON | register.difference",
        "attachment check, 2 patients | check",
        "1 readings meanwhile, take-over undone, newer kept | undone.newer",
        "consented patients, 3 of 5 | consented",
        "main restart 05:30 | restart.at",
        "main restart PC_ON | restart.step",
        "reader ② | reader",
        "staff mihon.jiro ROLE - -> DOCTOR (入職) | staff.changed.why",
        "staff mihon.jiro DEPARTMENT 内科 -> 外科 | staff.changed",
        "staff mihon.jiro PASSWORD (忘れた) | staff.done.why",
        "staff mihon.jiro LOCK | staff.done",
        "program emr SERVICE (患者台帳) | program.about.why",
        "program emr SERVICE | program.about",
        "program emr | program",
        "staff list, 5 people | staff.list",
        "staff file, 12 lines, 3 new, 2 changed | staff.file",
        "medicines CONTRAINDICATED_PAIRS 2026-06-01, 4208 lines | medicines",
        "PIN | identify.pin",
        "in charge DESK 内科 2026-11-24/2026-11-24 | charge",
        "in charge ADMISSION 内科 doctor 2026-11-24/- | charge",
        "charge withdrawn DESK 内科 | charge.withdrawn",
      })
  void aFormHasItsSentence(String subject, String key) {
    assertEquals("audit.subject." + key, SubjectWords.keyOf(subject));
    for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
      assertTrue(BundleTexts.has(locale, "audit.subject." + key), key);
    }
  }
}
