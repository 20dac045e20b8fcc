package jp.madoguchi.terminal.virtual.exchange;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.virtual.answers.AnswerDesk;
import jp.madoguchi.terminal.virtual.answers.BulkPersonAnswers;
import jp.madoguchi.terminal.virtual.answers.ClinicalAnswers;
import jp.madoguchi.terminal.virtual.answers.Memory;
import jp.madoguchi.terminal.virtual.answers.QualificationAnswers;
import jp.madoguchi.terminal.virtual.answers.ReferenceNumbers;
import jp.madoguchi.terminal.virtual.answers.Visit;
import jp.madoguchi.terminal.virtual.bulk.BulkDesk;
import jp.madoguchi.terminal.virtual.faults.Faults;
import jp.madoguchi.terminal.virtual.faults.Span;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;
import jp.madoguchi.terminal.virtual.scenario.Pace;
import jp.madoguchi.terminal.virtual.scenario.Scenario;
import jp.madoguchi.terminal.virtual.scenario.VisitPlan;

/**
 * A 資格確認端末 with its 連携ソフト and the central system behind it, over a virtual population. Plays its
 * part in three folders, like the real one.
 */
public final class VirtualTerminal implements AutoCloseable {
  private static final Logger LOG = System.getLogger(VirtualTerminal.class.getName());
  private static final long LOOK_MILLIS = 50;

  private final VirtualTerminalOptions options;
  private final Scenario scenario;
  private final Clock clock;
  private final Folders folders;
  private final VirtualPopulation population;
  private final Faults faults;
  private final CentralLine line;
  private final Replies replies;
  private final RequestTray tray;
  private final FaceReaders readers;
  private final ScheduledThreadPoolExecutor time;

  /** Plays people and nothing else. */
  public VirtualTerminal(VirtualTerminalOptions options, Clock clock) throws IOException {
    this(options, Scenario.of(VirtualPopulation.of(options.seed(), options.population())), clock);
  }

  /** Makes the folders; {@link #start()} begins to play. */
  public VirtualTerminal(VirtualTerminalOptions options, Scenario scenario, Clock clock)
      throws IOException {
    this.options = options;
    this.scenario = scenario;
    this.clock = clock;
    this.folders = Folders.under(options.root(), options.code());
    this.population = scenario.population();
    this.faults = new Faults(clock);
    scenario.faults().forEach(faults::add);
    this.time = workers();
    this.line = new CentralLine(faults, clock, time);
    FolderDelivery delivery = new FolderDelivery(time);
    Memory memory = new Memory(folders.memory());
    QualificationAnswers qualification =
        new QualificationAnswers(population, memory, options.code(), options.encoding(), clock);
    ReferenceNumbers references = new ReferenceNumbers(population, memory, qualification);
    AnswerDesk desk =
        new AnswerDesk(
            qualification,
            references,
            new ClinicalAnswers(population, memory, scenario.clinical(), clock));
    BulkDesk bulk =
        new BulkDesk(
            qualification,
            references,
            new BulkPersonAnswers(population, memory, qualification),
            options.bulk(),
            folders.bulk(),
            clock);
    this.replies = new Replies(folders, desk, bulk, options.encoding(), delivery, clock);
    this.tray = new RequestTray(folders, desk, replies, faults, line, pace(), time);
    this.readers =
        new FaceReaders(folders, options, qualification, faults, line, delivery, time, clock);
  }

  private Pace pace() {
    List<Pace.PaceStep> steps = new ArrayList<>(scenario.paces());
    steps.add(new Pace.PaceStep("", options.answerDelay(), options.answerDelay()));
    return new Pace(steps, options.seed());
  }

  private static ScheduledThreadPoolExecutor workers() {
    ScheduledThreadPoolExecutor workers =
        new ScheduledThreadPoolExecutor(
            4,
            task -> {
              Thread thread = new Thread(task, "virtual-terminal");
              thread.setDaemon(true);
              return thread;
            });
    workers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return workers;
  }

  /** Begins to take requests and, when asked for, to have visits by itself. */
  public void start() {
    tray.open();
    List<VisitPlan> plans = new ArrayList<>(scenario.visits());
    if (options.visits() > 0) {
      plans.add(new VisitPlan.Stream(Span.ALWAYS, options.visits()));
    }
    if (!plans.isEmpty()) {
      VisitPlayer player = new VisitPlayer(this, plans, options.seed(), clock);
      time.scheduleWithFixedDelay(player::tick, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** The people. */
  public VirtualPopulation population() {
    return population;
  }

  /** 医療機関コード. */
  public String code() {
    return options.code();
  }

  /** What a person chooses at the reader when nobody says otherwise. */
  public Visit usual(VirtualPerson person) {
    return scenario.habits().getOrDefault(person.number(), Visit.usual());
  }

  /** What goes wrong on purpose. */
  public Faults faults() {
    return faults;
  }

  /** How often a fault restarted the terminal. */
  public int restarts() {
    return tray.restarts();
  }

  /** Requests and face results that wait for the centre. */
  public int waiting() {
    return line.waiting();
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
    return replies.refused();
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
  public String visit(VirtualPerson person, int reader, Visit visit)
      throws IOException, MessageException {
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
}
