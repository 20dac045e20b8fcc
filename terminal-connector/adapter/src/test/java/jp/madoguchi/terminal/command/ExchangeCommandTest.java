package jp.madoguchi.terminal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.capture.Capture;
import jp.madoguchi.terminal.capture.CaptureSource;
import jp.madoguchi.terminal.capture.CaptureStore;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeCommandTest {

  private static final Pattern LINE =
      Pattern.compile(
          "[A-Za-z0-9_]+ captured=\\d+ delivered=\\d+ waiting=\\d+ quarantined=\\d+ refused=\\d+");

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Site site;

  @BeforeEach
  void build() throws Exception {
    site = new Site(folder);
  }

  @AfterEach
  void takeDown() {
    site.close();
  }

  private int run(String... words) {
    out.reset();
    err.reset();
    String[] all =
        Stream.concat(Stream.of(site.settingsFile().toString()), Stream.of(words))
            .toArray(String[]::new);
    return new ExchangeCommand(print(out), print(err), Site.CLOCK).run(all);
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** A day with everything in it: delivered, waiting, put aside, refused, seen twice. */
  private void aDay() throws Exception {
    site.start();
    for (int i = 0; i < 5; i++) {
      site.put(site.face(Site.faceName(i)), Site.face(i));
    }
    site.put(site.res("OQSsiquc01res_202601150001.xml"), Site.answer("202601150001"));
    site.put(site.res("OQSsiquc01req_202601150002.err"), "だめ".getBytes(StandardCharsets.UTF_8));
    site.put(
        site.res("OQSsiquc01req_202601150002.xml"),
        Site.sample("01-OQSsiquc01req_202601150001.xml"));
    site.put(site.res("YZKsiquc01res_202601150003.pdf"), pdf("not a pdf %%EOF"));
    site.put(site.res("YZKsiquc01res_202601150004.pdf"), pdf("%PDF-1.7 %%EOF"));
    Await.until("done", () -> site.count("archive") == 9 && site.count("quarantine") == 3);
    site.hospital().databaseDown(true);
    site.put(site.face(Site.faceName(7)), Site.face(7));
    Await.until("waiting", () -> total(FamilyStatistics::waiting) == 1);
    Await.until("counted", () -> total(FamilyStatistics::captured) == 10);
  }

  private long total(ToLongFunction<FamilyStatistics> count) {
    return site.exchange().statistics().stream().mapToLong(count).sum();
  }

  private static byte[] pdf(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String line(FamilyStatistics row) {
    return "%s captured=%d delivered=%d waiting=%d quarantined=%d refused=%d"
        .formatted(
            row.family(),
            row.captured(),
            row.delivered(),
            row.waiting(),
            row.quarantined(),
            row.refused());
  }

  private List<String> counts() {
    return lines().stream().filter(line -> !line.startsWith(" ")).toList();
  }

  @Test
  void saysTheSameAsTheServerWhileItRunsAndAfterIt() throws Exception {
    aDay();
    List<String> live =
        site.exchange().statistics().stream().map(ExchangeCommandTest::line).toList();
    assertEquals(0, run());
    assertEquals(live, counts());
    assertEquals(
        List.of(
            "OQSsiquc01 captured=2 delivered=1 waiting=0 quarantined=0 refused=1",
            "OQSsiquc01_face captured=6 delivered=5 waiting=1 quarantined=0 refused=0",
            "YZKsiquc01 captured=2 delivered=1 waiting=0 quarantined=1 refused=0"),
        live);
    assertTrue(counts().stream().allMatch(line -> LINE.matcher(line).matches()));
    site.stop();
    assertEquals(0, run());
    assertEquals(live, counts());
  }

  @Test
  void namesEachQuarantinedFileBelowItsFamilyWithTheReasonInTheLanguageAsked() throws Exception {
    aDay();
    String key = site.exchange().quarantined().get(0).captureKey().substring(0, 16);
    run();
    assertEquals(
        "  " + key + " main YZKsiquc01res_202601150003.pdf: PDFではないファイルがPDFの名前で届きました",
        lines().get(3));
    run("--locale", "en");
    assertEquals(
        "  " + key + " main YZKsiquc01res_202601150003.pdf: named as a PDF and is none",
        lines().get(3));
  }

  @Test
  void putsAQuarantinedFileBackThroughTheRunningServer() throws Exception {
    aDay();
    site.hospital().databaseDown(false);
    String key = site.exchange().quarantined().get(0).captureKey();
    assertEquals(0, run("put-back", key.substring(0, 16)));
    Await.until("told again", () -> site.hospital().quarantined().size() == 2);
    assertEquals(0, site.count("put-back"));
  }

  @Test
  void putsAQuarantinedFileBackByItselfWhenNoServerRuns() throws Exception {
    aDay();
    String key = site.exchange().quarantined().get(0).captureKey();
    site.stop();
    assertEquals(0, run("put-back", key));
    assertEquals(3, run("put-back", key));
    run();
    assertTrue(
        lines().contains("YZKsiquc01 captured=2 delivered=1 waiting=1 quarantined=0 refused=0"));
  }

  @Test
  void countsOverAllServersAndPutsBackWhereTheFileLies() throws Exception {
    aDay();
    site.stop();
    Path other = site.captureRoot().resolve("two");
    String key;
    try (CaptureStore two = CaptureStore.open(other, Site.CLOCK)) {
      Capture capture =
          two.capture(Site.MAIN, CaptureSource.FACE, Site.faceName(9), Site.face(9)).orElseThrow();
      two.quarantine(capture, QuarantineReason.TRUNCATED, List.of());
      key = capture.key();
    }
    assertEquals(0, run("--locale", "en"));
    assertTrue(
        lines()
            .contains("OQSsiquc01_face captured=7 delivered=5 waiting=1 quarantined=1 refused=0"));
    assertTrue(
        lines().stream()
            .anyMatch(line -> line.contains(key.substring(0, 16)) && line.endsWith("[two]")));
    assertEquals(0, run("put-back", key));
    assertEquals(1, other.resolve("waiting").toFile().list().length);
  }

  @Test
  void tellsWrongWordsAndMissingFoldersByItsExitCode() throws Exception {
    site.settings();
    assertEquals(1, run());
    assertEquals(2, run("--locale", "fr"));
    assertEquals(2, run("put-back"));
    aDay();
    assertEquals(2, run("put-back", "0123"));
    assertEquals(3, run("put-back", "0".repeat(16)));
  }
}
