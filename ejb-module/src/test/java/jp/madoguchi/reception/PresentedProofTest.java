package jp.madoguchi.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.NumberInquiry.PresentedDocument;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DO-01 to DO-03, FB-06: what a document proves; the tolerance ends on 2026-03-31. */
class PresentedProofTest {
  private static final LocalDate TOLERATED = LocalDate.of(2026, 3, 31);

  @Proves({"DO-01", "DO-02", "DO-03"})
  @ParameterizedTest
  @CsvSource({
    "CONFIRMATION_CERTIFICATE, , 2026-11-24, SUFFICIENT",
    "CONFIRMATION_CERTIFICATE, 2026-11-24, 2026-11-24, SUFFICIENT",
    "CONFIRMATION_CERTIFICATE, 2026-11-23, 2026-11-24, EXPIRED",
    "NOTICE_WITH_CARD, , 2026-11-24, SUFFICIENT",
    "PORTAL_WITH_CARD, , 2026-11-24, SUFFICIENT",
    "NOTICE, , 2026-03-31, SUFFICIENT",
    "NOTICE, , 2026-04-01, NEEDS_CARD",
    "PORTAL_SCREEN, , 2026-04-01, NEEDS_CARD",
    "OLD_CARD, , 2026-03-31, SUFFICIENT",
    "OLD_CARD, , 2026-04-01, OLD_CARD",
    "OTHER, , 2026-11-24, UNSAID",
    ", , 2026-11-24, SUFFICIENT",
  })
  void ofTheDay(PresentedDocument document, LocalDate until, LocalDate day, PresentedProof proof) {
    assertEquals(proof, PresentedProof.of(asked(document, until), day, TOLERATED));
  }

  @Test
  void aCardNeedsNoDocument() {
    assertEquals(
        PresentedProof.SUFFICIENT, PresentedProof.of(null, LocalDate.of(2026, 11, 24), TOLERATED));
  }

  @Proves("FB-06")
  @ParameterizedTest
  @CsvSource({
    "VALID_SAME, VALID, OLD_CARD, DOCUMENT_OLD_CARD",
    "VALID_DIFFERENT, SHARE_CHANGED, NEEDS_CARD, DOCUMENT_NEEDS_CARD",
    "INVALID_NEW_EXISTS, NEW_QUALIFICATION, EXPIRED, DOCUMENT_EXPIRED",
    "INVALID_NEW_EXISTS, NEW_NOT_IN_ANSWER, EXPIRED, NEW_NOT_IN_ANSWER",
    "VALID_SAME, VALID, UNSAID, DOCUMENT_UNSAID",
    "VALID_DIFFERENT, SHARE_CHANGED, UNSAID, SHARE_CHANGED",
    "VALID_SAME, DECEASED, OLD_CARD, DECEASED",
    "INVALID, LOST_ON, OLD_CARD, LOST_ON",
    "NOT_FOUND, NOT_FOUND_BY_NUMBER, OLD_CARD, NOT_FOUND_BY_NUMBER",
    "VALID_SAME, VALID, SUFFICIENT, VALID",
  })
  void besidesTheAnswer(
      ResultScreen screen, DeskSentence answered, PresentedProof proof, DeskSentence said) {
    assertEquals(said, proof.besides(screen, Headline.of(answered), null).sentence());
  }

  private static NumberInquiry asked(PresentedDocument document, LocalDate until) {
    return new NumberInquiry(
        "06139999", "12", "34", "01", null, false, document, until, null, null);
  }
}
