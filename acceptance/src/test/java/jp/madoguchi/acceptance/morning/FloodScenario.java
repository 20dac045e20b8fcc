package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.Until;
import jp.madoguchi.acceptance.system.VirtualTerminalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * More at once than any morning brings: each result becomes one session, of the right person.
 * {@code -Dmadoguchi.outage.seconds=240} lets the outage of the centre last, its visits spread over
 * it (0); {@code -Dmadoguchi.outage.drain=600} lets so many a minute come afterwards (all at once).
 */
public abstract class FloodScenario {
  private static final int MANY = 600;
  private static final int QUEUED = 300;
  private static final int READERS = 16;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void sixHundredResultsWithinOneSecondAreSixHundredSessions(ServerUnderTest server)
      throws IOException {
    List<Insured> people = people();
    Register.hasAlso(server, people);
    Path face = server.terminal().folder("face");
    for (int i = 0; i < MANY; i++) {
      Files.write(
          face.resolve("." + name(i) + ".part"), people.get(i).face("20261123093000", "F" + i));
    }
    long sessions = sessions(server);
    long begin = System.nanoTime();
    for (int i = 0; i < MANY; i++) {
      Files.move(
          face.resolve("." + name(i) + ".part"),
          face.resolve(name(i)),
          StandardCopyOption.ATOMIC_MOVE);
    }
    long dropped = millisSince(begin);
    Until.holds(
        "all " + MANY + " are stored",
        PATIENCE,
        () -> Stored.arrivals(server, "%_20261123093000.xml") >= MANY);
    System.out.printf(
        "FLOOD %s: %d results within %d ms, stored after %d ms%n",
        server.assembly(), MANY, dropped, millisSince(begin));
    Set<String> names =
        IntStream.range(0, MANY).mapToObj(FloodScenario::name).collect(Collectors.toSet());
    Map<String, Stored.Row> rows = Stored.rows(server, names);
    assertEquals(MANY, rows.size());
    assertEquals(List.of(), Stored.shared(rows.values()));
    assertEquals(sessions + MANY, sessions(server));
    for (int i = 0; i < MANY; i++) {
      Stored.Row row = rows.get(name(i));
      assertEquals(people.get(i).patient(), row.patient(), name(i));
      assertEquals(people.get(i).name(), row.name(), name(i));
      assertEquals(1, row.answers(), name(i));
      assertEquals(1, row.records(), name(i));
    }
  }

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void whatQueuedUpInAnOutageOfTheCentreIsAllStoredAfterwards(ServerUnderTest server)
      throws InterruptedException {
    VirtualTerminalProcess terminal = server.terminal();
    long before = arrived(server);
    long pause = TimeUnit.SECONDS.toMillis(Integer.getInteger("madoguchi.outage.seconds", 0));
    int drain = Integer.getInteger("madoguchi.outage.drain", 600_000);
    terminal.fault("\"kind\":\"outage\",\"drain\":" + drain);
    try {
      for (int i = 0; i < QUEUED; i++) {
        terminal.visit("%d".formatted(50 + i % 100), 1 + i % 2);
        TimeUnit.MILLISECONDS.sleep(pause / QUEUED);
      }
      assertEquals(before, arrived(server), "nothing comes while the centre is away");
    } finally {
      terminal.endFaults();
    }
    long begin = System.nanoTime();
    Until.holds(
        "all " + QUEUED + " are stored", PATIENCE, () -> arrived(server) >= before + QUEUED);
    System.out.printf(
        "OUTAGE %s: %d queued results stored %d ms after its end%n",
        server.assembly(), QUEUED, millisSince(begin));
    assertEquals(before + QUEUED, arrived(server));
  }

  private static List<Insured> people() {
    List<Insured> people = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      people.add(
          new Insured(
              "F%05d".formatted(i),
              "洪水　第" + i,
              "ｺｳｽｲ ﾀﾞｲ",
              i % 2 == 0 ? "1" : "2",
              "19%02d0101".formatted(30 + i % 60),
              "600",
              "%06d".formatted(700_000 + i),
              "01"));
    }
    return people;
  }

  private static String name(int number) {
    return "OQSsiquc01res_face_%s%02x%018x_20261123093000.xml"
        .formatted(VirtualTerminalProcess.FACILITY, 1 + number % READERS, 0xF100D0000L + number);
  }

  private static long sessions(ServerUnderTest server) {
    return Database.of(server).count("select count(*) from reception_session");
  }

  private static long arrived(ServerUnderTest server) {
    return Database.of(server).count("select count(*) from arrived_result");
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }
}
