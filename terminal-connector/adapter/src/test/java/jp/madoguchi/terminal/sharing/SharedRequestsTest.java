package jp.madoguchi.terminal.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.terminal.api.RequestAlreadyWrittenException;
import jp.madoguchi.terminal.api.SentRequest;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.BookInMemory;
import jp.madoguchi.terminal.kit.Referee;
import jp.madoguchi.terminal.kit.Server;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.messages.ConsentFlag;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.QualificationSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests of two servers that share one book. */
class SharedRequestsTest {

  @TempDir Path folder;
  private final Referee referee = new Referee();
  private final BookInMemory book = new BookInMemory();
  private Site site;
  private Server one;
  private Server two;

  @BeforeEach
  void build() throws Exception {
    site = new Site(folder);
    one = new Server("one", site, referee, book);
    two = new Server("two", site, referee, book);
  }

  @AfterEach
  void takeDown() {
    one.close();
    two.close();
  }

  private static String send(Server server, String suffix) throws Exception {
    QualificationSearch search =
        new QualificationSearch(
            "01130012",
            "1",
            "2",
            "00",
            MessageDate.of(LocalDate.of(1980, 5, 5)),
            ConsentFlag.NOT_GIVEN,
            null,
            List.of());
    server
        .exchange()
        .write(
            Site.MAIN,
            MessageName.request(MessageFamily.OQSsiquc, suffix),
            QualificationRequest.of("1311111111", LocalDate.now(Site.CLOCK), suffix, search));
    return suffix;
  }

  private static String send(Server server) throws Exception {
    return send(server, server.exchange().reserveSuffix(Site.MAIN));
  }

  @Test
  void theOwnerKnowsTheAnswerToWhatTheOtherAsked() throws Exception {
    one.start().owns();
    two.start();
    String suffix = send(two);
    site.put(site.res("OQSsiquc01res_" + suffix + ".xml"), Site.answer(suffix));
    Await.until("stored", () -> referee.deliveries().size() == 1);
    assertTrue(referee.deliveries().get(0).requestedHere());
    assertFalse(Files.exists(site.captureRoot().resolve("requests")));
  }

  @Test
  void noSuffixIsGivenTwiceAndNoneIsWrittenTwice() throws Exception {
    one.start().owns();
    two.start();
    Set<String> given = new HashSet<>();
    for (int i = 0; i < 45; i++) {
      assertTrue(given.add(one.exchange().reserveSuffix(Site.MAIN)));
      assertTrue(given.add(two.exchange().reserveSuffix(Site.MAIN)));
    }
    String suffix = send(one);
    Files.delete(site.folder("req").resolve("OQSsiquc01req_" + suffix + ".xml"));
    assertThrows(RequestAlreadyWrittenException.class, () -> send(two, suffix));
  }

  @Test
  void whileTheBookIsAwayNoRequestIsMadeAndNoFolderIsBlamed() throws Exception {
    one.start().owns();
    String reserved = one.exchange().reserveSuffix(Site.MAIN);
    Await.until("up", () -> one.exchange().states().stream().allMatch(TerminalState::up));
    book.away(true);
    TerminalUnavailableException away =
        assertThrows(TerminalUnavailableException.class, () -> send(one, reserved));
    assertEquals(TerminalFault.DATABASE_AWAY, away.state().fault().orElseThrow());
    assertEquals(0, site.folder("req").toFile().list().length);
    assertTrue(one.exchange().states().stream().allMatch(TerminalState::up));
    book.away(false);
    send(one, reserved);
    assertEquals(1, site.folder("req").toFile().list().length);
  }

  @Test
  void anAnswerWaitsWhileNobodyCanSayWhoseItIs() throws Exception {
    one.start().owns();
    String suffix = send(one);
    book.away(true);
    site.put(site.res("OQSsiquc01res_" + suffix + ".xml"), Site.answer(suffix));
    Await.until("captured", () -> one.count("waiting") == 1);
    book.away(false);
    Await.until("stored", () -> referee.deliveries().size() == 1);
    assertTrue(referee.deliveries().get(0).requestedHere());
    assertTrue(referee.quarantined().isEmpty());
  }

  @Test
  void onTheDayOfTheUpgradeNumbersGoOnAboveThoseOfTheReleaseBefore() throws Exception {
    String today = LocalDate.now(Site.CLOCK).format(DateTimeFormatter.BASIC_ISO_DATE);
    Files.createDirectories(site.captureRoot().resolve("requests"));
    Files.writeString(site.captureRoot().resolve("suffix"), today + " 340\n");
    Files.writeString(site.captureRoot().resolve("requests").resolve(today + "0333"), "main");
    one.start().owns();
    two.start();
    assertEquals(today + "0341", two.exchange().reserveSuffix(Site.MAIN));
    assertEquals(today + "0361", one.exchange().reserveSuffix(Site.MAIN));
    assertThrows(RequestAlreadyWrittenException.class, () -> send(one, today + "0333"));
    site.put(site.res("OQSsiquc01res_" + today + "0333.xml"), Site.answer(today + "0333"));
    Await.until("stored", () -> referee.deliveries().size() == 1);
    assertTrue(referee.deliveries().get(0).requestedHere());
  }

  @Test
  void aRequestThatAnotherIsJustWritingIsNotTakenForRemainsOfACrash() throws Exception {
    String ones = LocalDate.now(Site.CLOCK).format(DateTimeFormatter.BASIC_ISO_DATE) + "9001";
    String twos = LocalDate.now(Site.CLOCK).format(DateTimeFormatter.BASIC_ISO_DATE) + "9002";
    for (String suffix : List.of(ones, twos)) {
      String node = suffix.equals(ones) ? "one" : "two";
      book.begin(new SentRequest(suffix, Site.MAIN, null, node, Site.CLOCK.instant()));
      Files.writeString(half(suffix), "<XmlMsg>");
    }
    one.start().owns();
    Await.until("its own is removed", () -> Files.notExists(half(ones)));
    Await.until(
        "looked at",
        () ->
            referee.states().stream()
                .anyMatch(state -> state.part() == TerminalPart.REQUEST_FOLDER));
    assertTrue(Files.exists(half(twos)));
  }

  private Path half(String suffix) {
    return site.folder("req").resolve(".OQSsiquc01req_" + suffix + ".xml.tmp");
  }
}
