package jp.madoguchi.terminal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 医科 and 歯科 of one hospital, and families with folders of their own. */
class TwoTerminalsTest {

  private static final TerminalId DENTAL = new TerminalId("dental");
  private static final String DENTAL_CODE = "1331111111";

  @TempDir Path folder;
  private Site site;

  @BeforeEach
  void build() throws Exception {
    site =
        new Site(folder)
            .with("terminals", "main,dental")
            .with("terminal.dental.code", DENTAL_CODE)
            .with("terminal.dental.pollMillis", "50");
    for (String name : List.of("req", "res", "face")) {
      Files.createDirectories(dental(name));
    }
  }

  @AfterEach
  void takeDown() {
    site.close();
  }

  private Path dental(String name) {
    return folder.resolve("terminal").resolve(DENTAL_CODE).resolve(name);
  }

  private static byte[] dental(byte[] message) {
    String text = new String(message, StandardCharsets.UTF_8);
    return text.replace("1311111111", DENTAL_CODE).getBytes(StandardCharsets.UTF_8);
  }

  private QuarantinedFile putAside() {
    Await.until("put aside", () -> site.hospital().quarantined().size() == 1);
    return site.hospital().quarantined().get(0);
  }

  @Test
  void eachResultIsToldWithItsTerminal() throws Exception {
    site.start();
    site.put(site.face(Site.faceName(1)), Site.face(1));
    site.put(dental("face").resolve(Site.faceName(2)), dental(Site.face(2)));
    Await.until("both", () -> site.hospital().results().size() == 2);
    for (var delivery : site.hospital().results()) {
      TerminalId expected = delivery.fileName().equals(Site.faceName(1)) ? Site.MAIN : DENTAL;
      assertEquals(expected, delivery.terminal());
    }
  }

  @Test
  void aResultOfTheOtherInstitutionReachesNobody() throws Exception {
    site.start();
    site.put(dental("face").resolve(Site.faceName(1)), Site.face(1));
    QuarantinedFile file = putAside();
    assertEquals(QuarantineReason.FOREIGN_INSTITUTION, file.reason());
    assertEquals(DENTAL, file.terminal());
    assertTrue(file.text(Locale.JAPANESE).contains("別の医療機関コードの結果です（1311111111）"));
    assertTrue(file.text(Locale.ENGLISH).contains("another medical institution (1311111111)"));
    assertTrue(site.hospital().results().isEmpty());
  }

  @Test
  void aBulkResultOfTheOtherInstitutionReachesNobody() throws Exception {
    site.start();
    site.put(
        dental("res").resolve("OQSmuquc02res_202601150006.xml"),
        Site.sample("33b-OQSmuquc02res_done.xml"));
    assertEquals(QuarantineReason.FOREIGN_INSTITUTION, putAside().reason());
    assertTrue(site.hospital().bulks().isEmpty());
  }

  @Test
  void whereTheResultDoesNotNameItsInstitutionTheFileNameDoes() throws Exception {
    site.start();
    String text = new String(Site.face(1), StandardCharsets.UTF_8);
    String silent = text.replaceAll("<MedicalInstitutionCode>\\d+</MedicalInstitutionCode>", "");
    assertFalse(silent.equals(text));
    site.put(dental("face").resolve(Site.faceName(1)), silent.getBytes(StandardCharsets.UTF_8));
    assertEquals(QuarantineReason.FOREIGN_INSTITUTION, putAside().reason());
  }

  @Test
  void aFamilyWithFoldersOfItsOwnIsWrittenToAndReadFromThem() throws Exception {
    Path req = Files.createDirectories(folder.resolve("share/req_drug"));
    Path res = Files.createDirectories(folder.resolve("share/drug"));
    site.with("terminal.main.folders.YZK.req", req.toString())
        .with("terminal.main.folders.YZK.res", res.toString())
        .start();
    String suffix = site.exchange().reserveSuffix(Site.MAIN);
    MessageName sample = MessageName.parse("YZKsiquc01req_202601150009.xml");
    ClinicalRequest request =
        (ClinicalRequest)
            new MessageCodec().read(sample, Site.sample("50-YZKsiquc01req_0426011509051230.xml"));
    site.exchange().write(Site.MAIN, MessageName.request(request.family(), suffix), request);
    assertEquals(1, req.toFile().list().length);
    assertEquals(0, site.folder("req").toFile().list().length);
    Path answer = res.resolve("YZKsiquc01res_" + suffix + ".xml");
    site.put(answer, Site.sample("51-YZKsiquc01res_0426011509051230.PARTIAL.xml"));
    Await.until("answered", () -> site.hospital().results().size() == 1);
    assertTrue(site.hospital().results().get(0).requestedHere());
    Await.until("removed", () -> Files.notExists(answer));
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("the others too", () -> site.hospital().results().size() == 2);
  }

  @Test
  void aMissingFolderOfOneFamilyIsToldAndHoldsUpNoOtherFamily() throws Exception {
    Path res = folder.resolve("share/presc");
    site.with("terminal.main.folders.EPS.res", res.toString()).start();
    Await.until(
        "told",
        () ->
            site.hospital().states().stream()
                .filter(state -> state.part() == TerminalPart.RESULT_FOLDER && !state.up())
                .anyMatch(state -> state.terminal().equals(Site.MAIN)));
    site.put(site.res("OQSsiquc01res_202601150001.xml"), Site.answer("202601150001"));
    Await.until("the others pass", () -> site.hospital().results().size() == 1);
    assertTrue(
        site.exchange().states().stream()
            .anyMatch(state -> !state.up() && state.detail().contains("presc")));
    Files.createDirectories(res);
    Await.until("up", () -> site.exchange().states().stream().allMatch(state -> state.up()));
  }
}
