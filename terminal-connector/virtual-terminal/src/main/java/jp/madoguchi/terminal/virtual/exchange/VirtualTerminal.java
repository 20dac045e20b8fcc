package jp.madoguchi.terminal.virtual.exchange;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SplittableRandom;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.virtual.answers.AnswerDesk;
import jp.madoguchi.terminal.virtual.answers.ClinicalAnswers;
import jp.madoguchi.terminal.virtual.answers.Memory;
import jp.madoguchi.terminal.virtual.answers.QualificationAnswers;
import jp.madoguchi.terminal.virtual.answers.Visit;
import jp.madoguchi.terminal.virtual.population.Person;
import jp.madoguchi.terminal.virtual.population.Population;

/**
 * A 資格確認端末 with its 連携ソフト and the central system behind it, over a virtual population. Plays its
 * part in three folders, like the real one.
 */
public final class VirtualTerminal implements AutoCloseable {
  private static final Logger LOG = System.getLogger(VirtualTerminal.class.getName());
  private static final long A_MINUTE = 60_000_000L;

  private final Options options;
  private final Folders folders;
  private final Population population;
  private final RequestTray tray;
  private final FaceReaders readers;
  private final ScheduledThreadPoolExecutor time;

  /** Makes the folders; {@link #start()} begins to play. */
  public VirtualTerminal(Options options, Clock clock) throws IOException {
    this.options = options;
    this.folders = Folders.under(options.root(), options.code());
    this.population = Population.of(options.seed(), options.population());
    Memory memory = new Memory(folders.memory());
    QualificationAnswers qualification =
        new QualificationAnswers(population, memory, options.code(), options.encoding(), clock);
    AnswerDesk desk =
        new AnswerDesk(
            population, memory, qualification, new ClinicalAnswers(population, memory, clock));
    this.time =
        new ScheduledThreadPoolExecutor(
            3,
            task -> {
              Thread thread = new Thread(task, "virtual-terminal");
              thread.setDaemon(true);
              return thread;
            });
    time.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    this.tray = new RequestTray(folders, desk, options.encoding(), options.answerDelay(), time);
    this.readers =
        new FaceReaders(
            folders, options.code(), qualification, options.encoding(), options.readers(), clock);
  }

  /** Begins to take requests and, when asked for, to have visits by itself. */
  public void start() {
    tray.open();
    if (options.visits() > 0) {
      SplittableRandom random = new SplittableRandom(options.seed());
      long every = A_MINUTE / options.visits();
      time.scheduleAtFixedRate(() -> visitByChance(random), every, every, TimeUnit.MICROSECONDS);
    }
  }

  /** The people. */
  public Population population() {
    return population;
  }

  /** 医療機関コード. */
  public String code() {
    return options.code();
  }

  /** Number of face readers. */
  public int readers() {
    return readers.count();
  }

  /** Cards put on readers since the start. */
  public long visits() {
    return readers.visits();
  }

  /** Requests taken since the start. */
  public long requestsTaken() {
    return tray.taken();
  }

  /** Requests sent back since the start. */
  public long requestsRefused() {
    return tray.refused();
  }

  public Path req() {
    return folders.req();
  }

  public Path res() {
    return folders.res();
  }

  public Path face() {
    return folders.face();
  }

  /**
   * A person puts the card on a face reader.
   *
   * @param reader from 1
   * @return name of the file in {@code face}
   */
  public String visit(Person person, int reader, Visit visit) throws IOException, MessageException {
    return readers.visit(person, reader, visit);
  }

  /** Stops; answers not yet written are not written any more, as with a real one switched off. */
  @Override
  public void close() {
    time.shutdown(); // no interrupt: a file being written is written to its end
    try {
      if (!time.awaitTermination(5, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "an answer is still being written");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void visitByChance(SplittableRandom random) {
    Person person = population.person(1 + random.nextInt(population.size()));
    int reader = 1 + random.nextInt(readers.count());
    try {
      visit(person, reader, Visit.usual());
    } catch (IOException | MessageException lost) {
      LOG.log(Level.WARNING, "a visit came to nothing: {0}", lost.toString());
    }
  }
}
