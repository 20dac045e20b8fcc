package jp.madoguchi.terminal.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One terminal, one database, and one process after another that works on them until it is killed,
 * as one of two servers by turns: each adopts what the other left. Files keep streaming meanwhile.
 */
final class CrashSite implements Callable<CrashSite> {

  private static final int LONGEST_START_MILLIS = 900;
  private static final int LONGEST_RUN_MILLIS = 500;
  private static final int MOST_TIMES = 25;

  /** Bulk results are few, and a process that waits for its 25th part of one waits for minutes. */
  private static final int MOST_PARTS = 6;

  private static final int PATIENCE_SECONDS = 120;
  private static final int SAID_EVERY = 100;

  private Folders folders;
  private final String database;
  private final Accepted accepted = new Accepted();
  private final Random chance;
  private final Morning morning;
  private final PlayedTerminal terminal;
  private final AtomicInteger killsLeft;
  private final Map<Moment, Integer> kills = new EnumMap<>(Moment.class);
  private final Remains remains = new Remains();
  private Verdict verdict;

  /**
   * @param database JDBC address of an empty database
   * @param killsLeft shared by all sites of a run
   * @param keep whether delivered files are archived with their content or by name only
   */
  CrashSite(Path root, String database, long seed, AtomicInteger killsLeft, boolean keep)
      throws IOException {
    folders = Folders.create(root, keep);
    this.database = database;
    chance = new Random(seed);
    Samples samples = new Samples();
    morning = new Morning(folders, accepted, samples, chance.nextLong());
    terminal = new PlayedTerminal(folders, accepted, samples);
    this.killsLeft = killsLeft;
  }

  @Override
  public CrashSite call() throws IOException, InterruptedException {
    morning.start();
    terminal.start();
    int left;
    while ((left = killsLeft.getAndDecrement()) > 0) {
      if (left % SAID_EVERY == 0) {
        System.out.println("crash test: " + left + " kills to go");
      }
      Moment moment = Moment.values()[chance.nextInt(Moment.values().length)];
      killAt(moment);
      kills.merge(moment, 1, Integer::sum);
      remains.look(folders);
    }
    morning.end();
    letTheLastOneFinish();
    verdict = Verdict.of(folders, accepted, database);
    return this;
  }

  private void killAt(Moment moment) throws IOException, InterruptedException {
    folders = folders.other();
    int times = 1 + chance.nextInt(moment == Moment.IN_BULK ? MOST_PARTS : MOST_TIMES);
    String hold = moment.held() ? moment + ":" + times : Victim.NEVER;
    long seed = chance.nextLong();
    if (moment.held()) {
      VictimProcess victim = VictimProcess.start(folders, database, seed, hold);
      victim.awaitHeld();
      victim.kill();
    } else if (moment == Moment.STARTING) {
      VictimProcess victim = VictimProcess.start(folders, database, seed, hold);
      TimeUnit.MILLISECONDS.sleep(chance.nextInt(LONGEST_START_MILLIS));
      victim.kill();
    } else if (moment == Moment.RUNNING) {
      VictimProcess victim = VictimProcess.start(folders, database, seed, hold);
      victim.awaitUp();
      TimeUnit.MILLISECONDS.sleep(chance.nextInt(LONGEST_RUN_MILLIS));
      victim.kill();
    } else {
      try (Happening happening = Happening.of(moment, folders)) {
        VictimProcess victim = VictimProcess.start(folders, database, seed, hold);
        happening.await(times);
        victim.kill();
      }
    }
  }

  /** Nobody kills this one: it must come to the end of everything. */
  private void letTheLastOneFinish() throws IOException, InterruptedException {
    folders = folders.other();
    VictimProcess last = VictimProcess.start(folders, database, chance.nextLong(), Victim.QUIET);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!nothingLeftToDo() && System.nanoTime() - end < 0) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    last.end();
    terminal.end();
  }

  private boolean nothingLeftToDo() {
    boolean empty =
        Stream.of(
                folders.request(),
                folders.result(),
                folders.face(),
                folders.waiting(),
                folders.other().waiting())
            .flatMap(folder -> Folders.names(folder).stream())
            .allMatch(name -> name.startsWith("."));
    List<String> quarantine = new ArrayList<>(Folders.names(folders.quarantine()));
    quarantine.addAll(Folders.names(folders.other().quarantine()));
    return empty
        && quarantine.stream()
            .filter(name -> name.endsWith(".xml"))
            .allMatch(name -> quarantine.contains(name + ".told"));
  }

  Accepted accepted() {
    return accepted;
  }

  Map<Moment, Integer> kills() {
    return kills;
  }

  Remains remains() {
    return remains;
  }

  PlayedTerminal terminal() {
    return terminal;
  }

  Verdict verdict() {
    return verdict;
  }
}
