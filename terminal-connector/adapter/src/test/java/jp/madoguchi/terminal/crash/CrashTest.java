package jp.madoguchi.terminal.crash;

import static java.lang.ProcessBuilder.Redirect.appendTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code -Dmadoguchi.crash.kills=N} (100) and {@code -Dmadoguchi.crash.seed=S} (chosen and
 * printed). A seed repeats the same files and the same aims; when exactly a kill hits is the
 * machine's.
 */
@Tag("crash")
class CrashTest {

  private static final int SITES = 4;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void everyFileAcceptedIsStoredExactlyOnceWhateverIsKilledWhenever() throws Exception {
    int kills = Integer.getInteger("madoguchi.crash.kills", 100);
    long seed = Long.getLong("madoguchi.crash.seed", System.nanoTime() % 1_000_000);
    System.out.println("crash test: " + kills + " kills, seed " + seed + ", in " + folder);
    CrashReport report = run(seed, kills);
    System.out.println(report);
    Files.writeString(Path.of("target", "crash-report.txt"), report.toString());
    assertEquals(kills, report.kills());
    assertTrue(report.verdict().isGood(), report::toString);
    assertEquals(0, report.suffixesUsedTwice(), report::toString);
    assertTrue(report.verdict().again() > 0, "no kill hit between commit and archive");
    assertTrue(report.verdict().bulk().resumed() > 0, "no kill hit a half-stored bulk result");
  }

  private CrashReport run(long seed, int kills) throws Exception {
    long begin = System.nanoTime();
    Random chance = new Random(seed);
    AtomicInteger killsLeft = new AtomicInteger(kills);
    ExecutorService pool = Executors.newFixedThreadPool(SITES);
    // its own words are kept beside the victims', for the day on which the database is what failed
    ProcessBuilder.Redirect log = appendTo(folder.resolve("postgres.log").toFile());
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.builder().setOutputRedirector(log).setErrorRedirector(log).start()) {
      List<Future<CrashSite>> running = new ArrayList<>();
      for (int i = 0; i < SITES; i++) {
        Path root = folder.resolve("site" + i);
        String database = database(postgres, "site" + i);
        running.add(
            pool.submit(new CrashSite(root, database, chance.nextLong(), killsLeft, i % 2 == 0)));
      }
      List<CrashSite> sites = new ArrayList<>();
      for (Future<CrashSite> site : running) {
        sites.add(site.get());
      }
      return new CrashReport(seed, Duration.ofNanos(System.nanoTime() - begin), sites);
    } finally {
      pool.shutdownNow();
    }
  }

  private static String database(EmbeddedPostgres postgres, String name) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return postgres.getJdbcUrl("postgres", name);
  }
}
