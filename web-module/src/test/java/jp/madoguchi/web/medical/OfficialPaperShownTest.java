package jp.madoguchi.web.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.clinical.OfficialPaper;
import jp.madoguchi.clinical.OfficialPaperStanding;
import jp.madoguchi.clinical.OfficialPapers;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.web.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a tab says of its official document, and which of the buttons it has. */
class OfficialPaperShownTest {
  private static final Instant AT = Instant.parse("2026-11-24T00:16:00Z");
  private static final String SAID = "（試験用）閲覧の同意が確認できません";

  private String unsent;
  private OfficialPaper asked;

  @ParameterizedTest
  @EnumSource
  void eachStateHasItsSentenceAndItsButton(Status status) {
    String said =
        switch (status) {
          case NOT_ASKABLE -> "medical.refused.number";
          case REFUSED, GIVEN_BACK -> SAID;
          default -> null;
        };
    for (Locale language : Set.of(Locale.JAPANESE, Locale.ENGLISH)) {
      OfficialPaperShown shown =
          shown(ClinicalKind.DRUGS, null, new FetchState(status, AT, said), language);
      assertTrue(shown.isOffered());
      assertEquals(OfficialPaper.DRUGS, asked);
      assertFalse(shown.getWords().contains("medical."), shown::getWords);
      assertFalse(shown.getWords().contains("{"), shown::getWords);
      assertEquals(status == Status.HERE, shown.isHere());
      assertEquals(status == Status.ASKED, shown.isWaiting());
      assertEquals(
          Set.of(
                  Status.NOT_ASKED,
                  Status.NO_ANSWER,
                  Status.GIVEN_BACK,
                  Status.REFUSED,
                  Status.UNREADABLE)
              .contains(status),
          shown.isAskable());
      boolean theirs = status == Status.REFUSED || status == Status.GIVEN_BACK;
      assertEquals(theirs ? SAID : null, shown.getSaid());
    }
  }

  @Test
  void whatAnotherConsentKeepsClosedSaysWhichAndHasNoButton() {
    OfficialPaperShown shown =
        shown(ClinicalKind.DRUGS, ClinicalKind.SURGERIES, notAsked(), Locale.JAPANESE);
    assertTrue(shown.isOffered());
    assertTrue(shown.getWords().contains("手術の情報も載る"), shown::getWords);
    assertFalse(shown.isAskable());
    assertFalse(shown.isHere());
    assertNull(shown.getSaid());
  }

  @Test
  void whatIsClosedByItsOwnConsentSaysNothingMore() {
    assertFalse(
        shown(ClinicalKind.DRUGS, ClinicalKind.DRUGS, notAsked(), Locale.JAPANESE).isOffered());
  }

  @Test
  void surgeryHasTheDocumentOfTreatmentsAndTheSummaryAndPrescriptionsHaveNone() {
    assertTrue(shown(ClinicalKind.SURGERIES, null, notAsked(), Locale.JAPANESE).isOffered());
    assertEquals(OfficialPaper.TREATMENTS, asked);
    asked = null;
    assertFalse(shown(null, null, notAsked(), Locale.JAPANESE).isOffered());
    assertFalse(shown(ClinicalKind.PRESCRIPTIONS, null, notAsked(), Locale.JAPANESE).isOffered());
    assertNull(asked);
  }

  @Test
  void aTerminalThatCouldNotBeAskedIsSaidOnce() {
    unsent = "yes";
    OfficialPaperShown shown = shown(ClinicalKind.CHECKUPS, null, notAsked(), Locale.JAPANESE);
    assertTrue(shown.getWords().contains("依頼できませんでした"), shown::getWords);
    FetchState here = new FetchState(Status.HERE, AT, null);
    assertTrue(
        shown(ClinicalKind.CHECKUPS, null, here, Locale.JAPANESE).getWords().contains("届きました"));
  }

  private static FetchState notAsked() {
    return new FetchState(Status.NOT_ASKED, null, null);
  }

  private OfficialPaperShown shown(
      ClinicalKind tab, ClinicalKind closed, FetchState state, Locale language) {
    MedicalPage page =
        new MedicalPage() {
          @Override
          public Tab getTab() {
            return new Tab(tab);
          }

          @Override
          public MedicalShowing getShowing() {
            return MedicalShowing.CONTENT;
          }
        };
    OfficialPapers papers =
        new OfficialPapers() {
          @Override
          public Optional<OfficialPaperStanding> standing(String number, OfficialPaper paper) {
            asked = paper;
            return Optional.of(new OfficialPaperStanding(paper, closed, state));
          }

          @Override
          public FetchState fetch(String number, OfficialPaper paper) {
            throw new AssertionError("a page does not ask");
          }

          @Override
          public Optional<byte[]> read(String number, OfficialPaper paper) {
            throw new AssertionError("nor read");
          }
        };
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                OfficialPaperShownTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) ->
                    method.getName().equals("getParameter") ? unsent : null);
    Words words = Words.in(language, Clock.fixed(AT, FacilityTime.ZONE));
    return new OfficialPaperShown(page, papers, words, request);
  }
}
