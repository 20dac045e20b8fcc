package jp.madoguchi.terminal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jp.madoguchi.terminal.api.RequestAlreadyWrittenException;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.MovingClock;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.TerminalMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that come late, twice, in another order, or to nobody here: each has one end. */
class CorrelationTest {

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock();
  private Site site;

  @BeforeEach
  void build() throws Exception {
    site = new Site(folder).by(clock).start();
  }

  @AfterEach
  void takeDown() {
    site.close();
  }

  private String ask() throws Exception {
    String suffix = site.exchange().reserveSuffix(Site.MAIN);
    write(suffix);
    return suffix;
  }

  private void write(String suffix) throws Exception {
    MessageName name = MessageName.request(MessageFamily.OQSsiquc, suffix);
    String sample =
        new String(Site.sample("01-OQSsiquc01req_202601150001.xml"), StandardCharsets.UTF_8);
    byte[] marked = sample.replace("202601150001", suffix).getBytes(StandardCharsets.UTF_8);
    TerminalMessage request = new MessageCodec().read(name, marked);
    site.exchange().write(Site.MAIN, name, request);
  }

  private void answer(String suffix) throws Exception {
    site.put(site.res("OQSsiquc01res_" + suffix + ".xml"), Site.answer(suffix));
  }

  private TerminalDelivery heard(int number) {
    Await.until("told", () -> site.hospital().results().size() >= number);
    return site.hospital().results().get(number - 1);
  }

  @Test
  void answersInAnotherOrderGoEachToTheirOwnRequest() throws Exception {
    String first = ask();
    String second = ask();
    answer(second);
    assertEquals(second, heard(1).requestSuffix());
    answer(first);
    assertEquals(first, heard(2).requestSuffix());
    assertTrue(heard(1).requestedHere() && heard(2).requestedHere());
  }

  @Test
  void anAnswerThatIsDaysLateAndFindsAnotherProcessIsStillOurs() throws Exception {
    String suffix = ask();
    site.stop();
    clock.forward(Duration.ofDays(3));
    site.start();
    answer(suffix);
    assertEquals(suffix, heard(1).requestSuffix());
    assertTrue(heard(1).requestedHere());
  }

  @Test
  void theSameAnswerAgainIsCountedAndNotTold() throws Exception {
    String suffix = ask();
    answer(suffix);
    heard(1);
    Path file = site.res("OQSsiquc01res_" + suffix + ".xml");
    Await.until("removed", () -> Files.notExists(file));
    answer(suffix);
    Await.until(
        "counted",
        () -> site.exchange().statistics().stream().anyMatch(row -> row.duplicates() == 1));
    assertEquals(1, site.hospital().results().size());
  }

  @Test
  void anotherAnswerToTheSameRequestIsToldUnderAnotherKey() throws Exception {
    String suffix = ask();
    answer(suffix);
    heard(1);
    Path file = site.res("OQSsiquc01res_" + suffix + ".xml");
    Await.until("removed", () -> Files.notExists(file));
    // a line end behind what was captured is the same answer still (Sightings): something is said
    String second = new String(Site.answer(suffix), StandardCharsets.UTF_8) + "<!-- again -->";
    site.put(file, second.getBytes(StandardCharsets.UTF_8));
    assertNotEquals(heard(1).captureKey(), heard(2).captureKey());
    assertEquals(suffix, heard(2).requestSuffix());
  }

  @Test
  void anAnswerToNobodyHereIsToldAsSuch() throws Exception {
    answer("202601150001");
    assertFalse(heard(1).requestedHere());
  }

  @Test
  void aRequestThatMayHaveBeenTakenIsNeverWrittenAgain() throws Exception {
    String suffix = ask();
    Files.delete(site.folder("req").resolve("OQSsiquc01req_" + suffix + ".xml"));
    assertThrows(RequestAlreadyWrittenException.class, () -> write(suffix));
    site.stop();
    site.start();
    assertThrows(RequestAlreadyWrittenException.class, () -> write(suffix));
    assertEquals(0, site.folder("req").toFile().list().length);
  }
}
