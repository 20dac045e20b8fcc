package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;

/** The ways by which texts of others come in: files of the terminal, of the hospital, forms. */
final class HostileInlets {
  private static final Pattern NONE = Pattern.compile("");
  private static final Pattern WHOSE = Pattern.compile("Name|KanaName|KanasName");
  private static final Pattern ASKED =
      Pattern.compile("<ArbitraryFileIdentifier>[^<]*</ArbitraryFileIdentifier>");
  private static final Charset SJIS = Charset.forName("windows-31j");

  private final Desks desks;
  private final ServerUnderTest server;
  private final HostileTexts texts = new HostileTexts();

  HostileInlets(Desks desks, ServerUnderTest server) {
    this.desks = desks;
    this.server = server;
  }

  HostileTexts texts() {
    return texts;
  }

  /** Whoever put the card on the face reader; the session. */
  long face() {
    Register.holds(
        server,
        "patient_number,name,name_kana,birth_date,sex,insurer_number,number,ratio,address,insurer_name\n"
            + "HT1,"
            + texts.cell("register.name")
            + ","
            + texts.cell("register.name_kana")
            + ",19430203,2,39131111,01234567,010,"
            + texts.cell("register.address")
            + ","
            + texts.cell("register.insurer_name")
            + "\n");
    String now = HostileTexts.now();
    String message =
        texts
            .message("face", sample("11-OQSsiquc01res_face_full.xml", SJIS), NONE)
            .replaceFirst("<ProcessExecutionTime>\\d+", "<ProcessExecutionTime>" + now);
    return Dropped.into(server, "face", Dropped.faceName(), HostileTexts.utf8(message)).session();
  }

  /** What the centre says of a question, in its own words; the sessions. */
  List<Long> centre() {
    return List.of(
        said("02e-OQSsiquc01res_person_error.xml"), said("02f-OQSsiquc01res_system_error.xml"));
  }

  private long said(String sample) {
    String suffix = HostileTexts.now() + sample.charAt(2);
    String message =
        texts
            .message("centre", sample(sample, StandardCharsets.UTF_8), NONE)
            .replaceFirst("(<ArbitraryFileIdentifier>)[^<]+", "$1" + suffix);
    return Dropped.into(
            server, "res", "OQSsiquc01res_" + suffix + ".xml", HostileTexts.utf8(message))
        .session();
  }

  /** A file whose name is the attack, refused in words that are another. */
  void fault() {
    String name = "OQSsiquc01req_" + texts.fileName("err.name") + ".err";
    Dropped.into(server, "res", name, Dropped.utf8(texts.of("err.text"))).awaitFault();
    String face = "OQSsiquc01res_face_1311111111" + texts.fileName("fault.name") + ".xml";
    Dropped.into(server, "face", face, Dropped.utf8("<Order>1</Order>")).awaitFault();
  }

  /**
   * The personnel's file, looked at and taken; a licence, a role and a grant with their reasons.
   */
  void staff() {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    admin.open("admin/staff-import.xhtml");
    String csv =
        "職員番号,氏名,カナ,職種,所属,入職日,退職日\n77001,"
            + texts.cell("staff.name")
            + ","
            + texts.cell("staff.kana")
            + ",看護師,"
            + texts.cell("staff.department")
            + ",,\n";
    Page page = admin.page();
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                texts.fileName("staff.file") + ".csv",
                "text/csv",
                csv.getBytes(StandardCharsets.UTF_8)));
    page.locator("#upload button[type=submit]").click();
    page.locator("#take").click();
    page.locator("#confirmationYes").click();
    assertThat(page.locator("h1.answer")).containsText("1");
    desks.leave(admin);
  }

  /** A program of somebody else's making. */
  void program(String key) {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    admin.open("admin/programs.xhtml");
    Page page = admin.page();
    page.locator("#connect").click();
    page.locator("#newName").fill(texts.of("program.name"));
    page.locator("#newId").fill("hostile-1");
    page.locator("#newPurpose").fill(texts.of("program.purpose"));
    page.locator("#newAddresses").fill("127.0.0.0/8");
    page.locator("#newRole").selectOption("SERVICE");
    page.locator("#newKey").fill(key);
    page.locator("#newNow").click();
    assertThat(
            page.locator("tr.program").filter(new Locator.FilterOptions().setHasText("hostile-1")))
        .hasCount(1);
    desks.leave(admin);
  }

  /** Where a reader stands, as somebody typed it. */
  void reader() {
    DeskBrowser admin = desks.of(DemoAccount.ADMIN);
    admin.open("equipment/readers.xhtml");
    Page page = admin.page();
    page.locator("tr.sheet button").first().click();
    page.locator("#place").fill(texts.of("reader.place"));
    page.locator("#model").fill(texts.of("reader.model"));
    page.locator("#desk").fill(texts.of("reader.desk"));
    page.locator("#save").click();
    assertThat(page.locator("#editBox")).isHidden();
    desks.leave(admin);
  }

  /**
   * Medical information whose every word is the attack: the terminal is held back and somebody else
   * answers in its place.
   *
   * @return the patient's number
   */
  String clinical(String person) {
    long session = Received.session(server, server.terminal().visit(person, 1, "", 86_000));
    String patient = Received.patientOf(server, session);
    server.terminal().freeze();
    try {
      DeskBrowser doctor = desks.of(DemoAccount.DOCTOR);
      MedicalPages.open(doctor, patient, "checkup");
      answer("TKK", "TKKsiquc01res_5years.xml", patient);
      MedicalPages.open(doctor, patient, "drug");
      // drugs and treatments are asked for by two files of one family
      answer("YZK", "YZKsiquc01res_mixed.xml", patient);
      answer("YZK", "YZKsiquc01res_mixed.xml", patient);
      desks.leave(doctor);
    } finally {
      server.terminal().thaw();
    }
    return patient;
  }

  private void answer(String family, String sample, String patient) {
    Path asked = Until.found("the request for " + family, () -> request(family + "siquc01req_"));
    try {
      String request = Files.readString(asked, SJIS);
      Files.delete(asked);
      Matcher identifier = ASKED.matcher(request);
      String answer =
          texts
              .message("clinical." + family, sample(sample, StandardCharsets.UTF_8), WHOSE)
              .replaceFirst(
                  "</ResultCode>", "</ResultCode>" + (identifier.find() ? identifier.group() : ""))
              .replaceFirst("(<Name>)[^<]*", "$1" + of(patient, "full_name"))
              .replaceFirst("(<Kanas?Name>)[^<]*", "$1" + of(patient, "name_kana"))
              .replaceFirst(
                  "(<Birth(?:day)?>)[^<]*", "$1" + of(patient, "birth_date").replace("-", ""))
              .replaceFirst("(<Adm\\w*Gend\\w*>)[^<]*", "$1" + of(patient, "sex"));
      String name = asked.getFileName().toString().replace("req_", "res_");
      Dropped.into(server, "res", name, answer.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Path> request(String start) {
    try (Stream<Path> files = Files.list(server.terminal().folder("req"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(start))
          .filter(file -> file.toString().endsWith(".xml"))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String of(String patient, String column) {
    return Database.of(server)
        .value("select " + column + " from patient where patient_number = ?", patient);
  }

  private static String sample(String name, Charset charset) {
    try {
      return Files.readString(Installation.sample(name), charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
