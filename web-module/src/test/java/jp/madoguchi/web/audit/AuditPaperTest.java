package jp.madoguchi.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.web.print.PaperHead;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records on paper and in the file say what the page says: a stored subject is for no reader. */
class AuditPaperTest {
  private static final Instant NOW = Instant.parse("2026-11-29T08:30:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  private static final AuditRecord RECORD =
      new AuditRecord(
          1,
          NOW,
          "madoguchi01",
          "試験 花子",
          "CLERK",
          "desk",
          new AuditEntry(
              AuditAction.LIST,
              null,
              "register search, 3 patients",
              AuditGround.RECEPTION,
              null,
              null,
              "OK",
              "session 12",
              null,
              null),
          null,
          null,
          null);

  @ParameterizedTest
  @CsvSource({"ja", "en"})
  void theSubjectIsSaidInTheReadersLanguage(Locale locale) {
    Words words = Words.in(locale, Clock.fixed(NOW, FacilityTime.ZONE));
    AuditWords audit = new AuditWords(words, new SubjectWords(words));
    String subject = words.say("audit.subject.register.search", "3");
    String request = words.say("audit.subject.session", "12");
    String sheet =
        new AuditPaper(words, audit)
            .of(
                new AuditSearch(TODAY, TODAY, null, null, null),
                List.of(RECORD),
                1,
                new PaperPage(new PaperHead("-", locale, "試験病院", "試験 花子", NOW)))
            .xhtml();
    assertTrue(sheet.contains(">" + subject + " " + request + "<"), sheet);
    assertFalse(sheet.contains("register search"), sheet);
    List<String> line = audit.line(RECORD);
    assertEquals(subject, line.get(audit.heads().indexOf(words.say("audit.column.subject"))));
    assertEquals(request, line.get(audit.heads().indexOf(words.say("audit.column.request"))));
  }
}
