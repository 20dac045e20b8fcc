package jp.madoguchi.reader.adapter.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.reader.adapter.inbound.ReaderActivationSpec;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.virtual.TestHierarchy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty-four desks over loopback TLS, forty sessions a minute beside other moves of cards, one
 * agent killed every ten seconds. One minute here; {@code ./madoguchi desk load} takes longer. The
 * times are printed, not judged.
 */
@Tag("slow")
class DeskFleetTest {
  private static final int DESKS = 64;
  private static final int SESSION_MILLIS = 60_000 / 40;
  private static final int MOVE_MILLIS = 150;
  private static final int KILL_MILLIS = 10_000;
  private static final int DEAD_MILLIS = 1_500;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MINUTES = Integer.getInteger("madoguchi.desks.minutes", 1);

  @TempDir Path folder;
  private final List<FleetDesk> fleet = new ArrayList<>();
  private final FleetListener listener = new FleetListener();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Queue<Long> sessions = new ConcurrentLinkedQueue<>();
  private final AtomicInteger cut = new AtomicInteger();
  private final Random random = new Random(7);
  private final ScheduledExecutorService work = Executors.newScheduledThreadPool(12);
  private Desks desks;

  @Test
  @Timeout(value = 30 + 60 * 60 * 24, unit = TimeUnit.SECONDS)
  void sixtyFourDesksLoseNothingAndCrossNothing() throws Exception {
    // silence is not what is tested here, and a busy machine may hold a process still for seconds
    try (Desks started = Desks.start(folder, Map.of("desk.silentSeconds", "15"))) {
      desks = started;
      desks.server().adapter().endpointActivation(listener, new ReaderActivationSpec());
      open();
      run();
      work.shutdown();
      assertTrue(work.awaitTermination(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS));
      Desks.await("every desk", () -> desks.endpoint().desks() == DESKS);
      FleetVerdict verdict = settled();
      print(verdict);
      assertEquals(List.of(), List.copyOf(wrong));
      assertEquals(List.of(), verdict.wrong);
      assertTrue(sessions.size() >= MINUTES * 30, "only " + sessions.size() + " sessions");
    } finally {
      work.shutdownNow();
    }
  }

  private void open() throws Exception {
    KeyPair key = TestHierarchy.newKeyPair();
    Instant now = Instant.now();
    TestHierarchy authority = TestHierarchy.of(List.of(TestHierarchy.newKeyPair()), now);
    for (int i = 1; i <= DESKS; i++) {
      String name = "desk%02d".formatted(i);
      Instant until = now.plus(Duration.ofDays(900));
      Instant from = until.minus(Duration.ofDays(5 * 365));
      var holder = authority.issue(0, key, BigInteger.valueOf(i), "TEST" + name, from, until);
      fleet.add(new FleetDesk(desks, name, holder));
    }
    fleet.forEach(FleetDesk::start);
    Desks.await("every desk", () -> desks.endpoint().desks() == DESKS);
  }

  private void run() throws InterruptedException {
    work.scheduleAtFixedRate(() -> work.execute(this::session), 0, SESSION_MILLIS, MILLIS);
    work.scheduleAtFixedRate(() -> work.execute(this::move), 0, MOVE_MILLIS, MILLIS);
    work.scheduleAtFixedRate(this::kill, KILL_MILLIS / 2, KILL_MILLIS, MILLIS);
    TimeUnit.MINUTES.sleep(MINUTES);
    work.shutdown();
  }

  private static final TimeUnit MILLIS = TimeUnit.MILLISECONDS;

  /** A patient: the card is put down, told, asked, taken away. */
  private void session() {
    FleetDesk desk = free();
    int killsBefore = desk.kills();
    long begun = System.nanoTime();
    try {
      desk.put();
      if (came(desk, 'I', begun, killsBefore)) {
        authenticate(desk);
      }
      long removed = System.nanoTime();
      desk.remove();
      came(desk, 'R', removed, killsBefore);
    } catch (CardException e) {
      desk.remove();
      if (desk.kills() == killsBefore && desks.endpoint().board().line(desk.name) != null) {
        wrong.add(desk.name + ": " + e);
      }
      cut.incrementAndGet();
    } catch (Exception e) {
      wrong.add(desk.name + ": " + e);
    } finally {
      desk.hand.unlock();
    }
  }

  private void authenticate(FleetDesk desk) throws Exception {
    byte[] challenge = new byte[32];
    synchronized (random) {
      random.nextBytes(challenge);
    }
    long begun = System.nanoTime();
    try (ReaderConnection session = desks.server().readers().getConnection(desk.reader)) {
      session.identify();
      var proof = session.authenticate("1234".toCharArray(), challenge);
      if (!proof.signatureValid()
          || !Arrays.equals(proof.certificate(), desk.holder.certificate().getEncoded())) {
        wrong.add(desk.name + ": the answer of another card");
      }
    }
    sessions.add(System.nanoTime() - begun);
  }

  /** Waits for the event; gives up when the agent was killed meanwhile. */
  private boolean came(FleetDesk desk, char what, long since, int killsBefore) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!listener.lastMoveSince(desk.reader, what, since)) {
      if (desk.kills() != killsBefore) {
        return false;
      }
      if (System.nanoTime() > end) {
        wrong.add(desk.name + ": " + what + " did not come");
        return false;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
    }
    return true;
  }

  /** Somebody puts a card down and takes it away at once. */
  private void move() {
    FleetDesk desk = free();
    try {
      desk.put();
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
      desk.remove();
    } finally {
      desk.hand.unlock();
    }
  }

  private FleetDesk free() {
    while (true) {
      FleetDesk desk = any();
      if (desk.hand.tryLock()) {
        return desk;
      }
    }
  }

  private FleetDesk any() {
    synchronized (random) {
      return fleet.get(random.nextInt(DESKS));
    }
  }

  /** Whatever it is doing. */
  private void kill() {
    FleetDesk desk = any();
    if (desks.endpoint().board().line(desk.name) != null) {
      desk.kill();
      work.schedule(desk::start, DEAD_MILLIS, MILLIS);
    }
  }

  /** The verdict, once nothing is on its way any more. */
  private FleetVerdict settled() {
    FleetVerdict[] last = new FleetVerdict[1];
    long end = System.nanoTime() + PATIENCE.toNanos();
    do {
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      last[0] = new FleetVerdict();
      fleet.forEach(desk -> last[0].judge(desk, listener.of(desk.reader)));
    } while (!last[0].wrong.isEmpty() && System.nanoTime() < end);
    return last[0];
  }

  private void print(FleetVerdict verdict) throws IOException {
    int kills = fleet.stream().mapToInt(FleetDesk::kills).sum();
    System.out.printf(
        "desks: %d desks, %d min, %d agents killed; %d events, %d sessions, %d cut by a kill%n",
        DESKS, MINUTES, kills, verdict.events, sessions.size(), cut.get());
    System.out.println(
        FleetVerdict.figures("event at desk to listener", verdict.delays) + "   (aim p99 50 ms)");
    System.out.println(FleetVerdict.figures("agent killed to line lost", verdict.losses));
    System.out.println(FleetVerdict.figures("session, both ways", new ArrayList<>(sessions)));
    System.out.printf(
        "  lost or crossed: %d; died unsent with a killed agent: %d; load %s%n",
        verdict.wrong.size() + wrong.size(),
        verdict.unsent,
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    System.out.println("desks end");
  }
}
