package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.madoguchi.acceptance.browser.Accessibility;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;

/** The answer about somebody's checkups, given by the test instead of the terminal. */
final class CheckupByHand {
  private CheckupByHand() {}

  /** The open page shows the specification's answer for this patient, changed by the test. */
  static void answered(
      ServerUnderTest server, DeskBrowser doctor, String patient, UnaryOperator<String> change) {
    answered(
        server,
        patient,
        "TKK",
        () -> MedicalPages.open(doctor, patient, "checkup"),
        () -> change.apply(named(Database.of(server), patient)));
    assertThat(doctor.page().locator(".chk-table")).isVisible(TimeLimits.visible());
  }

  /** Opens a page that asks for a kind of information, and gives the answer by hand. */
  static void answered(
      ServerUnderTest server,
      String patient,
      String kind,
      Runnable open,
      Supplier<String> answering) {
    answered(server, patient, Map.of(kind, answering), open);
  }

  /** Likewise for a page that asks for several kinds. */
  static void answered(
      ServerUnderTest server,
      String patient,
      Map<String, Supplier<String>> answers,
      Runnable open) {
    try (TerminalByHand held = TerminalByHand.of(server)) {
      open.run();
      answers.forEach((kind, answering) -> answer(server, patient, kind, kind, answering));
    }
  }

  /**
   * Takes the request that lies there, or will at once, and puts the answer in its place; while the
   * terminal is held.
   *
   * @param kind as the store names it
   * @param family what the names of its files begin with
   */
  static void answer(
      ServerUnderTest server,
      String patient,
      String kind,
      String family,
      Supplier<String> answering) {
    String suffix =
        Until.found(
            "the request " + kind + " for " + patient,
            () ->
                Optional.ofNullable(
                    Database.of(server)
                        .value(
                            "select suffix from clinical_request"
                                + " where patient_number = ? and kind = ? order by asked_at desc",
                            patient,
                            kind)));
    Path request =
        server.terminal().folder("req").resolve(family + "siquc01req_" + suffix + ".xml");
    Until.holds("the file of request " + suffix, () -> Files.exists(request));
    String answer = answering.get();
    try {
      Files.delete(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server
        .terminal()
        .put(
            "res",
            family + "siquc01res_" + suffix + ".xml",
            answer.getBytes(StandardCharsets.UTF_8));
  }

  /** A future date, a date nobody can read, a code of nobody, words and typing errors as values. */
  static String spoilt(String answer) {
    return answer
        .replace("<EffectiveTime>20260616<", "<EffectiveTime>20991231<")
        .replace("<EffectiveTime>20220615<", "<EffectiveTime>2022615<")
        .replaceFirst(
            "(?s)(20250617.*?BMI</ItemName><DataType>PQ</DataType><DataValue>)[0-9.]+", "$1260")
        .replaceFirst(
            "(?s)(20250617.*?HDLコレステロール</ItemName><DataType>PQ</DataType><DataValue>)[0-9.]+",
            "$1未実施")
        .replaceFirst(
            "(?s)(20250617.*?LDLコレステロール</ItemName><DataType>PQ</DataType><DataValue>)[0-9.]+",
            "$1測定不能")
        .replaceFirst(
            "(?s)(20250617.*?AST\\(GOT\\)</ItemName><DataType>PQ</DataType><DataValue>)[0-9.]+",
            "$1")
        .replaceFirst(
            "(?s)(20250617.*?<ItemCode>)3B045000002327201(</ItemCode><ItemName>)[^<]+",
            "$19Z999000002327201$2" + "見たことのない検査".repeat(14));
  }

  /** At the usual size and at 125 %: nothing too wide, nothing that a screen reader cannot read. */
  static void looksWell(DeskBrowser doctor, String name) {
    for (int[] size : new int[][] {{1366, 768}, {1093, 614}}) {
      doctor.page().setViewportSize(size[0], size[1]);
      assertEquals(
          doctor.page().evaluate("document.documentElement.clientWidth"),
          doctor.page().evaluate("document.documentElement.scrollWidth"),
          name + " at " + size[0]);
      doctor.picture(name + "-" + size[0]);
    }
    doctor.page().setViewportSize(1366, 768);
    doctor
        .page()
        .evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })");
    doctor.picture(name + "-open");
    assertEquals(List.of(), Accessibility.findings(doctor.page()), name);
  }

  static String named(Database database, String patient) {
    try {
      return Files.readString(Installation.clinicalSample("TKKsiquc01res_5years.xml"))
          .replace("試験　太郎", column(database, "full_name", patient))
          .replace("ｼｹﾝ ﾀﾛｳ", column(database, "name_kana", patient))
          .replace("19680415", column(database, "birth_date", patient).replace("-", ""))
          .replaceFirst(
              "<AdministrativeGenderCode>1<",
              "<AdministrativeGenderCode>" + column(database, "sex", patient) + "<");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String column(Database database, String column, String patient) {
    return database.value("select " + column + " from patient where patient_number = ?", patient);
  }
}
