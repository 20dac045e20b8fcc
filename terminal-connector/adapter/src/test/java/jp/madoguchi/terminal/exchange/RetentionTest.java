package jp.madoguchi.terminal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.terminal.api.RequestTicket;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.MovingClock;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.kit.StoredFiles;
import jp.madoguchi.terminal.messages.BulkDownloadBody;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.RequestHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  private static final String DRUGS = "YZKsiquc01res_202601150009.xml";
  private static final byte[] PERSON = "診療".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock();
  private Site site;

  @BeforeEach
  void build() throws Exception {
    site = new Site(folder).by(clock);
  }

  @AfterEach
  void takeDown() {
    site.close();
  }

  private void deliver() throws Exception {
    site.put(site.res(DRUGS), Site.sample("51-YZKsiquc01res_0426011509051230.PARTIAL.xml"));
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("archived", () -> archived().size() == 2);
  }

  private List<String> archived() {
    return names(site.capture("archive"));
  }

  private static List<String> names(Path top) {
    try (var files = StoredFiles.below(top)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .map(name -> name.substring(name.lastIndexOf('~') + 1))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException movedMeanwhile) {
      return List.of("?");
    }
  }

  /** Whether the content of any message is anywhere under the site's folders. */
  private boolean somethingOfThePersonIsLeft() throws Exception {
    try (var files = StoredFiles.below(folder)) {
      return files
          .filter(Files::isRegularFile)
          .anyMatch(file -> new String(read(file), StandardCharsets.UTF_8).contains("XmlMsg"));
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void deliveredFilesStayToTheLastDayOfTheirFamilyAndAreGoneOnTheNext() throws Exception {
    site.with("archive.days", "7").with("retention.YZK.days", "1").start();
    deliver();
    restartAfter(1);
    assertEquals(List.of(Site.faceName(1), DRUGS), archived());
    restartAfter(1);
    assertEquals(List.of(Site.faceName(1)), archived());
    restartAfter(5);
    assertEquals(List.of(Site.faceName(1)), archived());
    assertTrue(somethingOfThePersonIsLeft());
    restartAfter(1);
    assertEquals(List.of(), archived());
    assertTrue(!somethingOfThePersonIsLeft());
  }

  private void restartAfter(int days) throws Exception {
    site.stop();
    clock.forward(Duration.ofDays(days));
    site.start();
    Await.until("open", () -> site.exchange().states().stream().allMatch(state -> state.up()));
    // the cleaning of the first round is over when the second one answers
    site.stop();
    site.start();
    Await.until("open", () -> site.exchange().states().stream().allMatch(state -> state.up()));
  }

  @Test
  void aRunningServerCleansUpToo() throws Exception {
    site.with("archive.days", "0").start();
    deliver();
    clock.forward(Duration.ofDays(1));
    Await.until("gone", () -> archived().isEmpty());
    assertTrue(!somethingOfThePersonIsLeft());
  }

  @Test
  void quarantinedFilesGoAfterTheirDaysOnceTold() throws Exception {
    site.with("quarantine.days", "3").start();
    site.hospital().databaseDown(true);
    site.put(site.face(Site.faceName(1)), "<XmlMsg><a></XmlMsg>".getBytes(StandardCharsets.UTF_8));
    Await.until("put aside", () -> site.count("quarantine") == 2);
    restartAfter(4);
    assertEquals(1, site.exchange().quarantined().size());
    site.hospital().databaseDown(false);
    Await.until("told", () -> site.count("quarantine") == 3);
    restartAfter(1);
    assertEquals(0, site.count("quarantine"));
    assertTrue(!somethingOfThePersonIsLeft());
  }

  @Test
  void anOriginalLeftForAnotherProgramIsTakenOnceEvenWhenTheArchiveHasForgottenIt()
      throws Exception {
    site.with("terminal.main.afterDelivery", "leave").with("archive.days", "2").start();
    deliver();
    restartAfter(1);
    restartAfter(2);
    assertEquals(List.of(), archived());
    assertTrue(Files.exists(site.face(Site.faceName(1))));
    restartAfter(5);
    site.put(site.face(Site.faceName(2)), Site.face(2));
    Await.until("only the new one", () -> site.hospital().results().size() == 3);
    assertEquals(
        List.of(Site.faceName(1), Site.faceName(2), DRUGS),
        site.hospital().resultNames().stream().sorted().toList());
    assertEquals(2, names(site.capture("left")).size());
    Files.delete(site.face(Site.faceName(1)));
    restartAfter(1);
    assertEquals(List.of(DRUGS), names(site.capture("left")));
  }

  @Test
  void forgottenOriginalsOfOursAreRemovedAndThoseOfAnotherProgramStay() throws Exception {
    site.with("terminal.main.afterDelivery", "leave")
        .with("terminal.main.forgottenDays", "2")
        .with("archive.days", "1")
        .start();
    deliver();
    String suffix = site.exchange().reserveSuffix(Site.MAIN);
    RequestTicket ticket = download(suffix);
    String answer = ticket.fileName().replace("req_", "res_");
    site.put(site.res(answer), Site.sample("33a-OQSmuquc02res_processing.xml"));
    Await.until("archived", () -> archived().size() == 3);
    restartAfter(2);
    assertTrue(Files.exists(site.face(Site.faceName(1))));
    restartAfter(1);
    Await.until("removed", () -> Files.notExists(site.face(Site.faceName(1))));
    assertTrue(Files.notExists(site.res(answer)));
    assertTrue(Files.exists(site.res(DRUGS)));
    assertEquals(3, site.hospital().results().size() + site.hospital().bulks().size());
  }

  @Test
  void theTemporaryFileOfARequestThatACrashEndedIsRemoved() throws Exception {
    site.start();
    String suffix = site.exchange().reserveSuffix(Site.MAIN);
    RequestTicket ticket = download(suffix);
    Path request = site.folder("req").resolve(ticket.fileName());
    Path abandoned = request.resolveSibling("." + ticket.fileName() + ".tmp");
    Path foreign = request.resolveSibling(".OQSsiquc01req_209901010001.xml.tmp");
    Files.move(request, abandoned);
    site.put(foreign, PERSON);
    clock.forward(Duration.ofHours(2));
    Await.until("removed", () -> Files.notExists(abandoned));
    assertTrue(Files.exists(foreign));
  }

  private RequestTicket download(String suffix) throws Exception {
    BulkDownloadRequest request =
        new BulkDownloadRequest(
            MessageFamily.OQSmuquc,
            new RequestHeader("1311111111", null, null, List.of()),
            new BulkDownloadBody("00000000000000000001", List.of()),
            List.of());
    return site.exchange()
        .write(Site.MAIN, MessageName.request(MessageFamily.OQSmuquc, "02", suffix), request);
  }
}
