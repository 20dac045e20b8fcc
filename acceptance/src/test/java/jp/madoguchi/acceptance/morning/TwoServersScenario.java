package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.browser.Desks;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.TwoServers;
import jp.madoguchi.acceptance.system.Until;
import jp.madoguchi.acceptance.system.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two servers of which one is killed, held still, or both of which lose their database, while files
 * stream in. {@code -Dmadoguchi.crash.nodes=N} kills (3), {@code -Dmadoguchi.crash.seed=S}, {@code
 * -Dmadoguchi.crash.awaySeconds=N} without PostgreSQL (60).
 */
public abstract class TwoServersScenario {
  private static final String FOLDERS = "terminal/main";
  private static final int LONGEST_RUN_MILLIS = 8_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final List<Insured> PEOPLE = ServerCrashScenario.people();

  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS)
  void everyFileAcceptedIsStoredOnceWhicheverServerIsKilled(Desks desks, ServerUnderTest server)
      throws IOException, InterruptedException {
    TwoServers two = (TwoServers) server;
    int kills = Integer.getInteger("madoguchi.crash.nodes", 3);
    long seed = Long.getLong("madoguchi.crash.seed", System.nanoTime() % 1_000_000);
    System.out.println("crash test of two servers: " + kills + " kills, seed " + seed);
    Random chance = new Random(seed);
    Stream stream = new Stream(desks, two, 1, chance.nextLong());
    long longestDesks = 0;
    long longestFolders = 0;
    int owners = 0;
    for (int i = 0; i < kills; i++) {
      two.awaitReady();
      Until.holds("somebody has the folders", PATIENCE, () -> owner(two) != null);
      TimeUnit.MILLISECONDS.sleep(chance.nextInt(LONGEST_RUN_MILLIS));
      String victim = TwoServers.NODES.get(chance.nextInt(TwoServers.NODES.size()));
      boolean hadFolders = victim.equals(owner(two));
      two.choose(victim);
      long killed = System.nanoTime();
      two.kill();
      Until.holds("the desks go on", PATIENCE, () -> answers(two));
      longestDesks = Math.max(longestDesks, millisSince(killed));
      if (hadFolders) {
        owners++;
        String heir = TwoServers.beside(victim);
        Until.holds("the other has the folders", PATIENCE, () -> heir.equals(owner(two)));
        longestFolders = Math.max(longestFolders, millisSince(killed));
      }
      two.startAgain();
    }
    two.awaitReady();
    String report =
        "CRASH TEST, two servers: seed %d, %d kills (SIGKILL), %d of who had the folders; longest until the desks went on %d ms, until the other had the folders %d ms"
            .formatted(seed, kills, owners, longestDesks, longestFolders);
    stream.verdict(report, "two-servers-crash-report.txt");
  }

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void whoeverHadTheFoldersAndWasHeldStillWritesNothingAsTheirOwner(
      Desks desks, ServerUnderTest server) throws IOException, InterruptedException {
    TwoServers two = (TwoServers) server;
    two.awaitReady();
    Until.holds("somebody has the folders", PATIENCE, () -> owner(two) != null);
    Stream stream = new Stream(desks, two, 1_000_000, 1);
    String former = owner(two);
    String heir = TwoServers.beside(former);
    long token = token(two);
    two.freeze(former);
    try {
      Until.holds("the other has the folders", PATIENCE, () -> heir.equals(owner(two)));
      Until.holds("the desks go on", PATIENCE, () -> answers(two));
    } finally {
      two.thaw(former);
    }
    two.awaitReady();
    assertNotEquals(token, token(two));
    assertEquals(heir, owner(two));
    stream.verdict("TWO SERVERS, " + former + " held still", "two-servers-still-report.txt");
  }

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void nobodyLosesTheFoldersWhileTheDatabaseIsAway(Desks desks, ServerUnderTest server)
      throws IOException, InterruptedException {
    TwoServers two = (TwoServers) server;
    two.awaitReady();
    Until.holds("somebody has the folders", PATIENCE, () -> owner(two) != null);
    Stream stream = new Stream(desks, two, 2_000_000, 2);
    String before = owner(two);
    long token = token(two);
    two.stopDatabase();
    TimeUnit.SECONDS.sleep(Integer.getInteger("madoguchi.crash.awaySeconds", 60));
    two.startDatabase();
    two.awaitReady();
    stream.verdict("TWO SERVERS, database away", "two-servers-away-report.txt");
    assertEquals(before, owner(two));
    assertEquals(token, token(two));
  }

  @Test
  void whatOneServerStoresIsOnTheBoardsOfBoth(Desks desks, ServerUnderTest server) {
    TwoServers two = (TwoServers) server;
    two.awaitReady();
    Register.hasAlso(two, PEOPLE);
    ReceptionBoard a = board(desks, two, DemoAccount.CLERK, "a");
    ReceptionBoard b = board(desks, two, DemoAccount.CLERK_LEAD, "b");
    Insured person = PEOPLE.get(PEOPLE.size() - 1);
    for (ReceptionBoard board : List.of(a, b)) {
      look(board, person);
      board.page().evaluate("window.stayed = true");
    }
    String file = "OQSsiquc01res_face_13111111110100000000000000c0ffee_20261124111500.xml";
    two.terminal().put("face", file, person.face("20261124111500", "both-boards"));
    long session = Received.sessionOfFile(two, file);
    for (ReceptionBoard board : List.of(a, b)) {
      Locator row = board.row(session);
      assertThat(row.locator(".name-kanji")).hasText(person.name().replace('\u3000', ' '));
      assertThat(row.locator(".c-number")).hasText(person.patient());
      assertTrue(board.stayed(), "it came by push");
    }
  }

  @Test
  void whoHasAPatientOpenAtOneServerIsSeenAtTheOther(Desks desks, ServerUnderTest server) {
    TwoServers two = (TwoServers) server;
    two.awaitReady();
    Register.hasAlso(two, PEOPLE);
    ReceptionBoard b = board(desks, two, DemoAccount.CLERK_LEAD, "b");
    String file = "OQSsiquc01res_face_13111111110100000000000000c0ffef_20261124111600.xml";
    two.terminal().put("face", file, PEOPLE.get(0).face("20261124111600", "one-page"));
    long session = Received.sessionOfFile(two, file);
    look(b, PEOPLE.get(0));
    Locator staff = b.row(session).locator(".c-staff");
    Page a = desks.of(DemoAccount.CLERK).page();
    a.navigate(two.base("a").resolve("reception/session.xhtml?id=" + session).toString());
    String seen = "担当 " + DemoAccount.CLERK.display();
    assertThat(staff).hasText(seen);
    a.navigate(two.base("a").resolve("reception/board.xhtml").toString());
    assertThat(staff).isEmpty();
  }

  private static ReceptionBoard board(
      Desks desks, TwoServers two, DemoAccount account, String node) {
    DeskBrowser desk = desks.of(account);
    desk.page().navigate(two.base(node).resolve("reception/board.xhtml").toString());
    ReceptionBoard board = ReceptionBoard.shown(desk);
    board.ready();
    return board;
  }

  /** The board of somebody who looks for one person: thousands came before. */
  private static void look(ReceptionBoard board, Insured person) {
    board.page().locator("#search").fill(person.patient());
    board.page().locator("#search").press("Enter");
    board.page().waitForURL(url -> url.contains("q="));
    board.ready();
  }

  private static boolean answers(TwoServers two) {
    return Web.send(Web.request(two.base().resolve("health/ready"))).statusCode() == 200;
  }

  private static String owner(TwoServers two) {
    return Database.of(two).value("select owner from lease where thing = ?", FOLDERS);
  }

  private static long token(TwoServers two) {
    return Database.of(two).count("select token from lease where thing = ?", FOLDERS);
  }

  private static long millisSince(long begin) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  /** Files that come in during one test, and what became of them. */
  private static final class Stream {
    private final TwoServers two;
    private final long sessions;
    private final Streamed streamed;

    Stream(Desks desks, TwoServers two, int firstNumber, long seed) {
      this.two = two;
      Register.hasAlso(two, PEOPLE);
      List<Streamed.Question> questions =
          ServerCrashScenario.ask(desks.of(DemoAccount.CLERK), two, PEOPLE);
      sessions = ServerCrashVerdict.sessions(two);
      streamed = new Streamed(two, PEOPLE, questions, List.of(), 0, firstNumber, seed);
      streamed.start();
    }

    void verdict(String title, String file) throws IOException, InterruptedException {
      streamed.end();
      Until.holds("everything is dealt with", PATIENCE, () -> ServerCrashScenario.nothingLeft(two));
      Database database = Database.of(two);
      Until.holds(
          "everything is sealed",
          PATIENCE,
          () -> database.count("select count(*) from audit_pending") == 0);
      var verdict = ServerCrashVerdict.of(two, streamed.files(), sessions);
      String report = title + System.lineSeparator() + verdict.text() + System.lineSeparator();
      System.out.println(report);
      Files.writeString(Installation.output(file), report);
      assertEquals(List.of(), verdict.wrong(), report);
      assertEquals(0, twice(database, "audit_seal", "record_id", "1 = 1"), "sealed twice");
      assertEquals(
          0,
          twice(database, "audit_record", "request", "action = 'INQUIRE'"),
          "a request number was given twice");
    }

    private static long twice(Database database, String table, String column, String which) {
      return database.count(
          "select count(*) from (select "
              + column
              + " from "
              + table
              + " where "
              + which
              + " group by "
              + column
              + " having count(*) > 1) twice");
    }
  }
}
