package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 汎用カードリーダー: the card is put down, the desk confirms who it is and asks. */
public abstract class CardScenario {
  private static final String PIN = "1234";
  private static final String WRONG_PIN = "7391";
  private static final String GRACE_PATIENT = "00000031";

  @AfterEach
  void noCardStays(ServerUnderTest server) {
    server.readers().remove("1");
    server.readers().remove("2");
  }

  @Proves("R11")
  @Test
  void aCardBecomesAResultByItsPinAndIsMissedWhenItStays(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ReceptionBoard board = ReceptionBoard.open(reception);
    long session = put(server, "P0001", "1");
    assertThat(board.state(session)).hasText("カード検知");
    assertThat(board.next(session)).hasText("カードあり → 本人確認");
    reception.picture("81-card-on-board");

    ResultPage page = ResultPage.open(reception, session);
    assertThat(page.answer()).hasText("本人確認をしてください");
    type(page, WRONG_PIN);
    assertThat(page.told()).containsText("暗証番号が違います。");
    assertThat(page.told()).containsText("残り2回");
    reception.picture("82-pin-wrong");
    type(page, PIN);
    assertThat(page.told()).containsText("本人確認ができました。");
    reception.picture("83-pin-right");
    choose(page, "00000001");
    assertThat(page.result()).hasText("有効", TimeLimits.answer());
    reception.picture("84-card-result");

    ReceptionBoard again = ReceptionBoard.open(reception);
    assertThat(again.state(session)).hasText("取り忘れ", TimeLimits.answer());
    assertThat(again.page().locator(".reader-card-left"))
        .containsText("取り忘れ", TimeLimits.contains());
    reception.picture("85-card-left");
    server.readers().remove("1");
    assertThat(again.state(session)).not().hasText("取り忘れ");
    assertEquals("CLOSED", Received.state(server, session));
    assertEquals(List.of(), Traces.wordInTablesAndLog(server, WRONG_PIN));
    assertEquals(List.of(), PinTraces.ofOurs(server, WRONG_PIN));
  }

  @Test
  void theFaceOnTheCardIsComparedWithAReasonAndTheConsentOfThePatient(
      Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage page = ResultPage.open(reception, put(server, "P0002", "2"));
    long session = page.session();
    page.page().locator("[id='identify:visualToo']").click();
    page.tick("PIN忘れ");
    reception.picture("86-visual-check");
    page.tick("患者の同意を得て");
    page.page().locator("#visualNow").click();
    assertThat(page.told()).containsText("目視で本人確認をしました。");
    choose(page, "00000035");
    assertThat(page.result()).hasText("有効", TimeLimits.answer());
    server.readers().remove("2");
    assertEquals(
        List.of("VISUAL", "PIN_FORGOTTEN", DemoAccount.CLERK.user()),
        Database.of(server)
            .values(
                "select identity_method, visual_reason, identified_by from reception_session"
                    + " where id = ?",
                session));
  }

  @Test
  void aCardPulledInsideItsPinIsSaidAndTheNextVisitWorks(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    // seen at another desk, too: the one with the card reads its page anew by itself at that moment
    ReceptionBoard board = ReceptionBoard.open(desks.of(DemoAccount.CLERK_LEAD));
    long session = put(server, "P0001", "1");
    ResultPage page = ResultPage.open(reception, session);
    // select, token, five reads, attempts left: it goes away inside the PIN
    server.readers().pullInsideCommand("1", 8);
    type(page, PIN);
    // what the card said stands there until the service, too, has seen the card go
    assertThat(page.next()).containsText("カードが外されました。", TimeLimits.contains());
    assertThat(page.answer()).hasText("中止した受付です");
    board.becomes(session, "中止");

    ResultPage next = ResultPage.open(reception, put(server, "P0001", "1"));
    type(next, PIN);
    assertThat(next.told()).containsText("本人確認ができました。", TimeLimits.contains());
  }

  @Test
  void aCardThatDoesNotAnswerIsGivenUpAndMayTryAgain(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage page = ResultPage.open(reception, put(server, "P0002", "2"));
    server.readers().slow("P0002", Duration.ofSeconds(6));
    type(page, PIN);
    assertThat(page.told()).containsText("カードの応答がありません。", TimeLimits.contains());
    server.readers().slow("P0002", Duration.ZERO);
    type(page, PIN);
    assertThat(page.told()).containsText("本人確認ができました。", TimeLimits.contains());
  }

  @Test
  void aCardPulledBeforeTheInquiryEndsTheSession(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ReceptionBoard board = ReceptionBoard.open(reception);
    long session = put(server, "P0001", "2");
    assertThat(board.state(session)).hasText("カード検知");
    server.readers().remove("2");
    board.becomes(session, "中止");
    reception.picture("87-card-pulled");
    ResultPage page = ResultPage.open(reception, session);
    assertThat(page.answer()).hasText("中止した受付です");
    assertThat(page.next()).containsText("取り込みはありません。");
  }

  /** EL-15: the notice begins three months before the end; the reception goes on as usual. */
  @Proves("EL-15")
  @Test
  void aCertificateThatEndsSoonIsToldAndHindersNothing(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    long session = put(server, "P0003", "1");
    ResultPage page = ResultPage.open(reception, session);
    assertThat(page.page().locator("#certificate")).containsText("満了日が近づいています");
    assertThat(page.page().locator("#certificate")).containsText("電子証明書の満了日");
    reception.picture("88-certificate-renewal-due");
    type(page, PIN);
    assertThat(page.told()).containsText("本人確認ができました。");
    reception.speak("en");
    ResultPage english = ResultPage.open(reception, session);
    assertThat(english.page().locator("#certificate")).containsText("The certificate ends soon");
  }

  /** §4.1: in the grace the eligibility alone, told to the clerk and to the clinician. */
  @Proves("EL-15")
  @Test
  void inTheGraceOnlyTheEligibilityComes(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage page = ResultPage.open(reception, put(server, "P0004", "1"));
    assertThat(page.page().locator("#certificate")).containsText("期限切れです(猶予期間中)");
    type(page, PIN);
    assertThat(page.told()).containsText("資格情報だけを照会できます。");
    reception.picture("88-certificate-in-grace");
    choose(page, GRACE_PATIENT);
    assertThat(page.answer()).containsText("資格情報のみ・電子証明書期限切れ", TimeLimits.contains());
    assertThat(page.page().locator("#certificate")).containsText("資格情報だけ使えるのは");
    reception.picture("88-grace-result");
    assertEquals(
        0L,
        Database.of(server)
            .count("select count(*) from consent_entry where session_id = ?", page.session()));
    DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
    MedicalPages.open(doctor, GRACE_PATIENT);
    assertThat(doctor.page().locator("body")).containsText("資格情報のみ");
    assertThat(doctor.page().locator(".chk-table")).hasCount(0);
    doctor.picture("88-grace-clinician");
  }

  /** §4.1 F3 and 失効: refused before a PIN is asked for, with what to ask for instead. */
  @ParameterizedTest
  @CsvSource({
    "P0005, 猶予期間が過ぎています, expired",
    "P0009, 電子証明書が失効しています, revoked",
  })
  void aCertificateOfNoMoreUseIsRefusedWithWhatToAskForInstead(
      String card, String why, String name, Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage page = ResultPage.open(reception, put(server, card, "2"));
    assertThat(page.answer()).hasText("このカードでは確認できません");
    assertThat(page.next()).containsText(why);
    assertThat(page.steps().first()).containsText("資格確認書");
    assertThat(page.page().locator("#pin-digits")).hasCount(0);
    reception.picture("89-certificate-" + name);
  }

  /** §4.8: a card without PIN is not asked for one; the other ways are. */
  @Test
  void aFaceOnlyCardOffersNoPin(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage page = ResultPage.open(reception, put(server, "P0007", "2"));
    assertThat(page.page().locator("#no-pin")).containsText("暗証番号のないカードです");
    assertThat(page.page().locator("#pin-digits")).not().isVisible();
    reception.picture("89-face-only-card");
    page.page().keyboard().press("v");
    assertThat(page.page().locator("#visual")).isVisible();
  }

  static void type(ResultPage page, String pin) {
    page.page().locator("#pin-digits").fill(pin);
    page.page().keyboard().press("Enter");
  }

  private static void choose(ResultPage page, String patient) {
    page.page().locator("#who").fill(patient);
    page.page().locator("#found-ask button[value='" + patient + "']").click();
  }

  /** The session of a card that is put down now. */
  static long put(ServerUnderTest server, String card, String reader) {
    long last = Database.of(server).count("select coalesce(max(id), 0) from reception_session");
    server.readers().put(card, reader);
    return Until.found(
        "a session of card " + card,
        () ->
            Optional.ofNullable(
                    Database.of(server)
                        .value(
                            "select id from reception_session where method = 'PLAIN_READER'"
                                + " and id > ?",
                            last))
                .map(Long::valueOf));
  }
}
