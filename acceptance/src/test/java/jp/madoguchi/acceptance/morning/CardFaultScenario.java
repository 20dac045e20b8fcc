package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.browser.Desk;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.Account;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import jp.madoguchi.reader.pcsc.PcscConnection;
import jp.madoguchi.reader.pcsc.PcscException;
import jp.madoguchi.reader.pcsc.PcscSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What goes wrong at a plain reader while the desk works with a card, beside what {@link
 * CardScenario} and {@link OutageScenario} have; after each, the next card proves its holder.
 */
public abstract class CardFaultScenario {
  private static final String PIN = "1234";
  private static final String SECOND = "Madoguchi Desk 00 01";

  /** So slow that a session, which is a dozen commands, can be caught in the middle. */
  private static final Duration CATCHABLE = Duration.ofMillis(700);

  /** Longer than any pause between two tries of the connector to find the service. */
  private static final Duration AWAY = Duration.ofSeconds(8);

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @AfterEach
  void noCardStays(ServerUnderTest server) {
    server.readers().slow("P0001", Duration.ZERO);
    server.readers().remove("1");
    server.readers().remove("2");
  }

  @Test
  void aServiceThatDiesInsideASessionAndStaysAwayHoldsNothingUpWhenItIsBack(
      Desks desks, ServerUnderTest server) {
    Desk reception = desks.of(Account.CLERK);
    long first = caught(reception, server);
    long gone = incidents(server, "SERVICE_GONE");
    long away = System.nanoTime();
    server.readers().stopService();
    try {
      Until.holds("the loss is counted", () -> incidents(server, "SERVICE_GONE") > gone);
      awaitState(server, first, "CANCELLED");
      Until.holds("both readers are told to be stopped", () -> stoppedReaders(server) == 2);
      // meanwhile one patient leaves and the next puts down a card
      server.readers().remove("1");
      server.readers().put("P0002", "2");
      Until.holds("away long enough", () -> System.nanoTime() - away > AWAY.toNanos());
    } finally {
      server.readers().startService();
    }
    long second = awaitSessionAfter(server, first);
    proves(ResultPage.open(reception, second));
    Until.holds("both readers are back", () -> stoppedReaders(server) == 0);
    assertEquals(second, lastSession(server), "nothing lies on the first reader");
    server.readers().slow("P0001", Duration.ZERO);
    proves(ResultPage.open(reception, CardScenario.put(server, "P0001", "1")));
  }

  @Test
  void anotherProgramThatHoldsTheCardIsNamedAndTheOtherReaderWorksOn(
      Desks desks, ServerUnderTest server) throws Exception {
    Desk reception = desks.of(Account.CLERK);
    ResultPage page = ResultPage.open(reception, CardScenario.put(server, "P0002", "2"));
    var timer = new Timer("other program", true);
    try (PcscConnection other = program(server).connect(timer)) {
      var held = Until.found("the card for the other program", () -> taken(other));
      CardScenario.type(page, PIN);
      assertThat(page.told()).containsText("ほかの処理がリーダーのカードを使っています。", TimeLimits.contains());
      Desk beside = desks.of(Account.CLERK_LEAD);
      proves(ResultPage.open(beside, CardScenario.put(server, "P0001", "1")));
      other.release(held);
      proves(page);
    } finally {
      timer.cancel();
    }
  }

  /** A session in the middle of its commands: the reception it belongs to. */
  private static long caught(Desk reception, ServerUnderTest server) {
    long session = CardScenario.put(server, "P0001", "1");
    ResultPage page = ResultPage.open(reception, session);
    assertThat(page.page().locator("#pin-digits")).isVisible();
    server.readers().slow("P0001", CATCHABLE);
    long before = commands(server);
    CardScenario.type(page, PIN);
    Until.holds("a session with the card", () -> commands(server) > before);
    return session;
  }

  private static void proves(ResultPage page) {
    CardScenario.type(page, PIN);
    assertThat(page.told()).containsText("本人確認ができました。", TimeLimits.contains());
  }

  private static long commands(ServerUnderTest server) {
    Matcher counted =
        Pattern.compile("\"id\":\"P0001\",\"commands\":(\\d+)")
            .matcher(server.readers().counters());
    return counted.find() ? Long.parseLong(counted.group(1)) : 0;
  }

  private static long incidents(ServerUnderTest server, String incident) {
    return Database.of(server)
        .count("select count(*) from reader_event where incident = ?", incident);
  }

  private static long stoppedReaders(ServerUnderTest server) {
    return Database.of(server)
        .count(
            "select count(*) from card_reader where reader_condition = 'STOPPED'"
                + " and reader_key like 'Madoguchi Desk 00 0_'");
  }

  private static void awaitState(ServerUnderTest server, long session, String state) {
    Until.holds(
        "reception " + session + " " + state,
        () ->
            state.equals(
                Database.of(server)
                    .value("select state from reception_session where id = ?", session)));
  }

  private static long awaitSessionAfter(ServerUnderTest server, long earlier) {
    Until.holds("a reception after " + earlier, () -> lastSession(server) > earlier);
    return lastSession(server);
  }

  private static long lastSession(ServerUnderTest server) {
    return Database.of(server)
        .count("select max(id) from reception_session where method = 'PLAIN_READER'");
  }

  private static PcscSettings program(ServerUnderTest server) {
    return new PcscSettings(server.readers().socket(), Pattern.compile(".*"), LIMIT, LIMIT, LIMIT);
  }

  /** Waits for a session of the server that still has it. */
  private static Optional<PcscConnection.Handle> taken(PcscConnection program) {
    try {
      return Optional.of(program.take(SECOND));
    } catch (PcscException notYet) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
