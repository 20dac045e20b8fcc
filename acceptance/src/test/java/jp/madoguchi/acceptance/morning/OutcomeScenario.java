package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every outcome has its own screen state and its own next step (workflow rules 4.5, 7.3). */
public abstract class OutcomeScenario {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LOST             | 取込確認 | 無効           | この資格は無効です                                | 新しい保険を確認してください。
          NOT_FOUND        | 確認不可 | 該当資格なし   | 該当資格なし                                      | 資格情報が見つかりません。保険者の登録前の可能性があります。対応手順へ進んでください。
          MULTIPLE         | 確認不可 | 複数該当       | 複数該当                                          | 該当が複数あり、カードでは決まりません。書類の枝番を確かめ、番号で照会してください。
          AID_UNREGISTERED | 取込確認 | 有効（未登録） | 有効（未登録）                                    | 医療扶助は有効ですが、医療券が未委託・未登録です。福祉事務所に確認してください。
          PERSON_ERROR     | 確認不可 | エラー         | この方の確認でエラー                              | この方の資格を確認できませんでした。もう一度照会するか、対応手順へ進んでください。
          SYSTEM_ERROR     | 確認不可 | 異常終了       | センターの異常終了                                | センターで処理できませんでした。しばらくしてもう一度照会してください。
          ELIGIBILITY_ONLY | 取込確認 | 有効           | 資格は有効です(資格情報のみ・電子証明書期限切れ)  | 電子証明書の期限切れのため、資格情報だけを受け取りました。薬剤などの閲覧はできません。
          DECEASED         | 取込確認 | 無効           | 資格喪失事由が「死亡」です                        | 資格喪失事由が「死亡」です。印刷せず、責任者に連絡してください。
          RENAMED          | 取込確認 | 有効           | 有効ですが、登録と違う点があります                | 有効です。確かめる差異が1件あります。採用する側を選んで取り込みます。
          MASKED_NAME      | 取込確認 | 有効           | 有効ですが、氏名の表記を確かめます                | 表示できない文字があります。カード表面または書類で表記を確認してください。
          FIRST_VISIT      | 患者照合 | 有効           | どの患者ですか                                    | 院内に該当する患者がいません。検索するか、新患として登録します。
          """)
  void aCardsOutcomeHasItsOwnScreenAndNextStep(
      String story,
      String state,
      String word,
      String answer,
      String next,
      Desks desks,
      ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ReceptionBoard board = ReceptionBoard.open(reception);
    long session = Received.session(server, server.terminal().visit(story, 1));
    board.becomes(session, state);
    assertThat(board.result(session)).hasText(word);
    ResultPage page = ResultPage.open(reception, session);
    assertThat(page.answer()).hasText(answer);
    assertThat(page.result()).hasText(word);
    assertThat(page.next()).containsText(next);
    reception.picture("31-outcome-" + story);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          02b-OQSsiquc01res_lost.xml         | 無効         | この資格は無効です     | 新しい保険を確認してください。
          02c-OQSsiquc01res_not_found.xml    | 該当資格なし | 該当資格なし           | 資格情報が見つかりません。入力と書類を確認し、対応手順へ進んでください。
          02d-OQSsiquc01res_multiple.xml     | 複数該当     | 複数該当               | 該当が複数あります。枝番を入力するか、カードで確認してください。
          02e-OQSsiquc01res_person_error.xml | エラー       | この方の確認でエラー   | この方の資格を確認できませんでした。もう一度照会するか、対応手順へ進んでください。
          02f-OQSsiquc01res_system_error.xml | 異常終了     | センターの異常終了     | センターで処理できませんでした。しばらくしてもう一度照会してください。
          """)
  void aSampleOfTheSpecificationAnswersAnInquiryByNumber(
      String sample, String word, String answer, String next, Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage page = asked(reception, server, sample);
    assertThat(page.result()).hasText(word);
    assertThat(page.answer()).hasText(answer);
    assertThat(page.next()).containsText(next);
    reception.picture("32-number-outcome-" + sample.replaceAll(".*res_|\\.xml", ""));
  }

  @Test
  void theSampleOfAValidAnswerIsShownWithThePersonToBeChosen(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage page = asked(reception, server, "02a-OQSsiquc01res_valid.xml");
    assertThat(page.result()).hasText("有効");
    assertThat(page.answer()).hasText("どの患者ですか");
    assertThat(page.name()).hasText("診療 太郎");
    page.ready();
    page.page().keyboard().press("m");
    reception.picture("33-matching");
    page.page().keyboard().press("Escape");
    page.page().locator("[id='act:registerOpen']").click();
    page.page().locator("#newNumber").fill("A-0001");
    page.page().locator("#register").click();
    assertThat(page.page().locator(".person-number")).containsText("A-0001");
    reception.picture("34-new-patient");
  }

  @Test
  void anOldNumbersAnswerSaysThatThereIsANewQualificationWhichItDoesNotHold(
      Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage page =
        NumberForm.open(reception).type("01990019", "99010012", "77", "00", "19851103").send();
    assertThat(page.result()).hasText("無効（新しい資格あり）");
    assertThat(page.answer()).hasText("無効（新しい資格あり）");
    assertThat(page.next()).containsText("新しい資格がありますが、この回答には入っていません。新しい資格の書類かカードで照会し直してください。");
    assertThat(page.take()).hasCount(0);
    reception.picture("35-outcome-new-exists");
  }

  @Test
  void aTerminalThatRefusesTheRequestIsQuoted(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    try (TerminalByHand terminal = TerminalByHand.of(server)) {
      ResultPage page = send(reception);
      terminal.refuse(terminal.request(page.session()), "E0001: 要求ファイルの形式が正しくありません。");
      assertThat(page.result()).hasText("受付エラー");
      assertThat(page.answer()).hasText("端末が照会を受け付けません");
      assertThat(page.next()).containsText("端末が照会を受け付けませんでした。入力を直してもう一度照会してください。");
      assertThat(page.page().locator(".notice-problem")).containsText("要求ファイルの形式が正しくありません。");
      reception.picture("36-outcome-err");
    }
  }

  @Test
  void anAnswerThatDoesNotComeIsSaidAndTakenWhenItComesAfterAll(
      Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ResultPage page;
    try (TerminalByHand terminal = TerminalByHand.of(server)) {
      page = send(reception);
      terminal.request(page.session());
      assertThat(page.answer()).hasText("回答がありません", TimeLimits.answer());
      assertThat(page.result()).hasText("応答なし");
      assertThat(page.next()).containsText("時間内に回答がありません。回線と端末を確認し、もう一度照会してください。");
      reception.picture("37-outcome-no-answer");
    }
    assertThat(page.result()).hasText("有効");
    reception.picture("38-answered-after-all");
  }

  private static ResultPage send(DeskBrowser reception) {
    ResultPage page =
        NumberForm.open(reception).type("06990014", "１２", "345", "01", "S43.4.15").send();
    assertThat(page.answer()).hasText("照会中です");
    return page;
  }

  private static ResultPage asked(DeskBrowser reception, ServerUnderTest server, String sample) {
    try (TerminalByHand terminal = TerminalByHand.of(server)) {
      ResultPage page = send(reception);
      terminal.answer(terminal.request(page.session()), sample);
      assertThat(page.result()).isVisible();
      return page;
    }
  }
}
