package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 資格確認書 by its numbers: asked, answered, and refused before anything is kept. */
public abstract class NumberScenario {
  /** The well-known dummy of twelve digits whose check digit fits; nobody's number. */
  private static final String MY_NUMBER = "123456789018";

  /** As a telephone number with something behind it may read; nobody's number. */
  private static final String UNCERTAIN = "9800-0000-0005";

  @Proves("SC-03")
  @Test
  void whatIsTypedIsAskedAndTheAnswerComesToThePage(Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    NumberForm form = NumberForm.open(reception);
    reception.picture("21-number-empty");
    form.type("06990014", "１２", "345", "01", "S43.4.15");
    reception.picture("22-number-typed");
    server.terminal().freeze();
    ResultPage result;
    try {
      result = form.send();
      assertThat(result.answer()).hasText("照会中です");
      reception.picture("23-number-waiting");
    } finally {
      server.terminal().thaw();
    }
    assertThat(result.result()).hasText("有効");
    assertThat(result.name()).hasText("試験 太郎");
    reception.picture("24-number-answered");
  }

  @Proves("SC-03")
  @ParameterizedTest
  @CsvSource({
    "insurerNumber, 0699001, 保険者番号は8桁(国保は6桁)の数字です。",
    "insurerNumber, 06990041, 保険者番号の検証番号が合いません。3と5、8と0を見直してください。",
    "insurerNumber, '', 入力してください。",
    "number, '', 番号を入力してください。",
    "branch, 1x, 枝番は2桁の数字です。",
    "birthDate, 昭和, 日付として読めません。例 S31.11.22、19561122",
    "birthDate, 20991231, 先の日付です。生年月日を確認してください。"
  })
  void whatCannotBeIsRefusedAtItsField(
      String field, String typed, String message, Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    long before = sessions(server);
    NumberForm form = NumberForm.open(reception).type("06990014", "１２", "345", "01", "S43.4.15");
    form.type(field, typed).send();
    assertThat(form.problem(field)).hasText(message);
    reception.picture("25-number-refused-" + field + typed.length());
    assertEquals(before, sessions(server));
  }

  @Proves("ID-01")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "insurerNumber",
        "symbol",
        "number",
        "branch",
        "birthDate",
        "patientNumber",
        "documentUntil"
      })
  void aMyNumberTypedIntoAnyFieldIsGoneAtOnceAndRefusedByTheServerToo(
      String field, Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    long before = sessions(server);
    NumberForm form = NumberForm.open(reception).type("06990014", "１２", "345", "01", "S43.4.15");
    form.field(field).fill("");
    form.field(field).pressSequentially(MY_NUMBER);
    assertThat(form.field(field)).hasValue("");
    assertThat(form.problem(field)).containsText("12桁の番号(マイナンバー)は入力できません。");
    reception.picture("26-my-number-typed-" + field);

    form.force(field, MY_NUMBER).send();
    assertThat(form.problem(field)).containsText("12桁の番号(マイナンバー)は入力できません。");
    assertThat(form.field(field)).hasValue("");
    assertEquals(before, sessions(server));
    assertEquals(List.of(), Traces.of(server, MY_NUMBER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234-5678-9018", "１２３４５６７８９０１８", "1234 5678 9018"})
  void aMyNumberInAnotherWritingIsRefusedByTheServer(
      String written, Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    NumberForm form = NumberForm.open(reception).type("06990014", "１２", "345", "01", "S43.4.15");
    form.force("symbol", written).send();
    assertThat(form.problem("symbol")).containsText("12桁の番号(マイナンバー)は入力できません。");
    assertEquals(Map.of(), Traces.of(server, List.of(written, MY_NUMBER)));
  }

  @Test
  void aMyNumberInTheSearchOfTheBoardIsNeitherSearchedNorLogged(
      Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    ReceptionBoard board = ReceptionBoard.open(reception);
    board.page().locator("#search").fill(MY_NUMBER);
    board.page().locator("#search").press("Enter");
    assertThat(board.page().locator("[role=alert]")).containsText("12桁の番号(マイナンバー)は入力できません。");
    reception.picture("27-my-number-searched");
    assertEquals(List.of(), Traces.of(server, MY_NUMBER));
  }

  /** 止めて確認 (clinical data §6.7). */
  @Test
  void wordsThatReadAsAMyNumberAreGoneAndKeptOnlyOnTheClerksWord(
      Desks desks, ServerUnderTest server) {
    DeskBrowser reception = desks.of(DemoAccount.CLERK);
    long session = Received.session(server, server.terminal().visit("NOT_FOUND", 1));
    ResultPage result = ResultPage.open(reception, session);
    assertThat(result.result()).hasText("該当資格なし");
    HoldBox box = HoldBox.open(result);
    box.hold(UNCERTAIN);
    assertThat(box.problem()).containsText("入力を消しました");
    assertThat(box.reason()).hasValue("");
    assertThat(box.sure()).isVisible();
    reception.picture("28-my-number-asked");
    box.hold(UNCERTAIN);
    assertThat(box.reason()).hasValue("");
    assertThat(box.problem()).containsText("入力を消しました");
    assertEquals(List.of(), Traces.of(server, UNCERTAIN));

    box.tick();
    reception.picture("29-my-number-answered");
    box.hold(UNCERTAIN);
    reception.page().waitForURL("**/board.xhtml**");
    assertEquals(List.of("table reception_session"), Traces.of(server, UNCERTAIN));
    assertEquals(
        1,
        Database.of(server)
            .count("select count(*) from audit_record where action = 'CONFIRM_NO_MY_NUMBER'"));
  }

  private static long sessions(ServerUnderTest server) {
    return Database.of(server).count("select count(*) from reception_session");
  }
}
