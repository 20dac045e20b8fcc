package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The whole server is killed while files stream in; afterwards every accepted file has exactly one
 * stored result and one audit record, and every person of a bulk result one row. {@code
 * -Dmadoguchi.crash.server=N} kills (3), {@code -Dmadoguchi.crash.seed=S}.
 */
public abstract class ServerCrashScenario {
  private static final int LONGEST_START_MILLIS = 14_000;
  private static final int LONGEST_RUN_MILLIS = 6_000;
  private static final int LONGEST_CHUNK_MILLIS = 250;
  private static final int PEOPLE = 120;
  private static final int MOST_QUESTIONS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Test
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void everyFileAcceptedHasOneStoredResultAndOneRecordWheneverTheServerIsKilled(
      Desks desks, ServerUnderTest server) throws IOException, InterruptedException {
    int kills = Integer.getInteger("madoguchi.crash.server", 3);
    long seed = Long.getLong("madoguchi.crash.seed", System.nanoTime() % 1_000_000);
    System.out.println("crash test of the server: " + kills + " kills, seed " + seed);
    Random chance = new Random(seed);
    List<Insured> people = people();
    Register.hasAlso(server, people);
    List<Streamed.Question> questions = ask(desks.of(DemoAccount.CLERK), server, people);
    List<BulkAwaited> bulks = BulkAwaiting.of(server, 2 * kills - 1, chance);
    long sessions = ServerCrashVerdict.sessions(server);
    long begin = System.nanoTime();
    var stream = new Streamed(server, people, questions, bulks, kills, 1, chance.nextLong());
    stream.start();
    int starting = 0;
    long halfStored = 0;
    for (int i = 0; i < kills; i++) {
      boolean whileStarting = halfStored > 0 && chance.nextInt(3) == 0;
      if (whileStarting) {
        starting++;
        TimeUnit.MILLISECONDS.sleep(chance.nextInt(LONGEST_START_MILLIS));
      } else {
        server.awaitReady();
        if (halfStored == 0 || chance.nextBoolean()) {
          awaitHalfStored(server, stream);
          TimeUnit.MILLISECONDS.sleep(chance.nextInt(LONGEST_CHUNK_MILLIS));
        } else {
          TimeUnit.MILLISECONDS.sleep(chance.nextInt(LONGEST_RUN_MILLIS));
        }
      }
      server.kill();
      halfStored += Math.min(1, BulkCrashVerdict.halfStored(server));
      server.startAgain();
    }
    server.awaitReady();
    stream.end();
    Until.holds("everything is dealt with", PATIENCE, () -> nothingLeft(server));
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
    var verdict = ServerCrashVerdict.of(server, stream.files(), sessions);
    var bulk =
        BulkCrashVerdict.of(
            server, stream.bulkFiles(), ServerCrashVerdict.archived(server), halfStored);
    String report =
        "CRASH TEST, whole server: seed %d, %d kills (SIGKILL), %d of them while it started, in %d s%n%s%n%s%n"
            .formatted(seed, kills, starting, seconds, verdict.text(), bulk.text());
    System.out.println(report);
    Files.writeString(Installation.output("server-crash-report.txt"), report);
    assertEquals(List.of(), verdict.wrong(), report);
    assertEquals(0, bulk.wrong().size(), report);
    assertTrue(halfStored > 0, "no kill met a half-stored bulk result\n" + report);
  }

  /** Some persons of a bulk result are stored and some not, unless it was stored in a blink. */
  private static void awaitHalfStored(ServerUnderTest server, Streamed stream) {
    long before = BulkCrashVerdict.results(server);
    stream.bulkNow();
    Until.holds(
        "a bulk result is being stored",
        PATIENCE,
        () -> BulkCrashVerdict.halfStored(server) > 0 || BulkCrashVerdict.results(server) > before);
  }

  static List<Insured> people() {
    List<Insured> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(
          new Insured(
              "K%05d".formatted(i),
              "不屈　第" + i,
              "ﾌｸﾂ ﾀﾞｲ",
              i % 2 == 0 ? "1" : "2",
              "19%02d0202".formatted(30 + i % 60),
              "601",
              "%06d".formatted(800_000 + i),
              "01"));
    }
    return people;
  }

  /** Questions at the counter whose answers will come while the server dies and lives. */
  static List<Streamed.Question> ask(
      DeskBrowser desk, ServerUnderTest server, List<Insured> people) {
    List<Streamed.Question> questions = new ArrayList<>();
    try (TerminalByHand terminal = TerminalByHand.of(server)) {
      for (Insured one : people.subList(0, MOST_QUESTIONS)) {
        ResultPage page =
            NumberForm.open(desk)
                .type(Insured.INSURER, one.symbol(), one.number(), one.branch(), one.birth())
                .send();
        assertThat(page.answer()).hasText("照会中です");
        String suffix = terminal.request(page.session());
        terminal.take(suffix);
        questions.add(new Streamed.Question(page.session(), suffix, one));
      }
    }
    return questions;
  }

  static boolean nothingLeft(ServerUnderTest server) {
    return List.of(server.terminal().folder("face"), server.terminal().folder("res")).stream()
            .allMatch(ServerCrashScenario::isEmpty)
        && CaptureFolders.files(server, "waiting").isEmpty();
  }

  private static boolean isEmpty(Path folder) {
    String[] names = folder.toFile().list();
    return names != null && names.length == 0;
  }
}
