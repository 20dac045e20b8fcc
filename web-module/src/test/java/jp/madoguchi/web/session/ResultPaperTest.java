package jp.madoguchi.web.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DeskSituation;
import jp.madoguchi.reception.DeskStage;
import jp.madoguchi.reception.DeskTruth;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.web.board.SampleRow;
import jp.madoguchi.web.print.PaperHead;
import jp.madoguchi.web.print.PaperPage;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 資格確認結果 on paper, in the language of whoever prints it. */
class ResultPaperTest {
  private static final Instant NOW = Instant.parse("2026-11-29T08:30:00Z");
  private static final Headline SHARE =
      new Headline(DeskSentence.SHARE_CHANGED, List.of("3割", "2割", "2026-12-01"));

  @ParameterizedTest
  @CsvSource({
    "ja, SHARE_CHANGED, 3割→2割",
    "en, SHARE_CHANGED, 30\u00a0% → 20\u00a0%",
    // the answer is another sentence than the row's, which stands below it
    "ja, DIFFERENT, 3割→2割",
    "en, DIFFERENT, 30\u00a0% → 20\u00a0%",
  })
  void aShareIsAShareInAnyLanguage(Locale locale, DeskSituation situation, String shown) {
    String sheet = sheet(locale, situation, "1");
    assertTrue(sheet.contains(shown), sheet);
    assertFalse(locale == Locale.ENGLISH && sheet.contains("割"), sheet);
  }

  @ParameterizedTest
  @CsvSource({"ja, 1, 男", "en, 1, male", "ja, 3, 未設定", "en, 3, not stated"})
  void whatIsKnownOfThePersonIsSaid(Locale locale, String sex, String shown) {
    assertTrue(sheet(locale, DeskSituation.VALID, sex).contains(">" + shown + "<"));
  }

  @ParameterizedTest
  @CsvSource({"ja,", "en,", "ja, ''", "en, ''"})
  void whatIsNotKnownIsLeftOut(Locale locale, String sex) {
    String sheet = sheet(locale, DeskSituation.VALID, sex);
    assertFalse(sheet.contains("Sex."), sheet);
    assertFalse(sheet.contains(Words.in(locale, clock()).say("print.sex")), sheet);
  }

  private static String sheet(Locale locale, DeskSituation situation, String sex) {
    DeskTruth truth = new DeskTruth(DeskStage.OPEN, situation, Set.of(), false);
    return ResultPaper.of(
            view(truth, sex),
            Words.in(locale, clock()),
            new PaperPage(new PaperHead("-", locale, "試験病院", "試験 花子", NOW)))
        .xhtml();
  }

  private static SessionView view(DeskTruth truth, String sex) {
    PatientView patient =
        new PatientView(
            new PatientNumber("00000001"),
            "試験 太郎",
            "シケン タロウ",
            LocalDate.of(1956, 11, 22),
            sex,
            null,
            null,
            null);
    BoardRow row =
        SampleRow.of(1, NOW)
            .method(SessionMethod.NUMBER)
            .truth(truth)
            .result(ResultScreen.VALID_DIFFERENT, SHARE, 1)
            .row();
    return new SessionView(
        row, patient, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null,
        null, false, null, null, null, truth);
  }

  private static Clock clock() {
    return Clock.fixed(NOW, FacilityTime.ZONE);
  }
}
