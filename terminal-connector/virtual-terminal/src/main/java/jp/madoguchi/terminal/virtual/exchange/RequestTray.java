package jp.madoguchi.terminal.virtual.exchange;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageException.Reason;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.MessageName.Direction;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.virtual.answers.AnswerDesk;
import jp.madoguchi.terminal.virtual.faults.FaultKind;
import jp.madoguchi.terminal.virtual.faults.FaultOccasion;
import jp.madoguchi.terminal.virtual.faults.Faults;
import jp.madoguchi.terminal.virtual.faults.StagedFault;
import jp.madoguchi.terminal.virtual.faults.Struck;
import jp.madoguchi.terminal.virtual.scenario.Pace;

/**
 * Watches {@code req}: takes each request away at once and has it answered after a while. A restart
 * of the terminal forgets what was taken and, if it says so, what lies there.
 */
final class RequestTray {
  private static final Logger LOG = System.getLogger(RequestTray.class.getName());
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  /** A request that is being written without a temporary name is left this long to its writer. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Folders folders;
  private final AnswerDesk desk;
  private final Replies replies;
  private final Faults faults;
  private final CentralLine line;
  private final Pace pace;
  private final ScheduledExecutorService time;
  private final MessageCodec codec = new MessageCodec();
  private final AtomicLong taken = new AtomicLong();
  private boolean folderMissing;
  private boolean restarting;
  private volatile int run;

  RequestTray(
      Folders folders,
      AnswerDesk desk,
      Replies replies,
      Faults faults,
      CentralLine line,
      Pace pace,
      ScheduledExecutorService time) {
    this.folders = folders;
    this.desk = desk;
    this.replies = replies;
    this.faults = faults;
    this.line = line;
    this.pace = pace;
    this.time = time;
  }

  void open() {
    time.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  long taken() {
    return taken.get();
  }

  /** How often the terminal restarted; what was taken before is not answered any more. */
  int restarts() {
    return run;
  }

  private void look() {
    try {
      if (!isRestarting()) {
        line.tick();
        for (Path file : requests()) {
          MessageName.tryParse(file.getFileName().toString())
              .filter(name -> name.direction() == Direction.REQUEST)
              .filter(name -> name.extension().equals("xml"))
              .ifPresent(name -> take(file, name));
        }
      }
    } catch (RuntimeException unexpected) {
      // the look at the folder must never be the last one
      LOG.log(Level.ERROR, "the request folder could not be looked at", unexpected);
    }
  }

  /** The terminal is down while a restart holds; at its beginning it forgets. */
  private boolean isRestarting() {
    Optional<StagedFault> restart = faults.restart();
    if (restart.isPresent() && !restarting) {
      run++;
      line.forget();
      if (!restart.get().details().keepsRequests()) {
        requests().forEach(RequestTray::lose);
      }
    }
    restarting = restart.isPresent();
    return restarting;
  }

  private static void lose(Path request) {
    try {
      Files.delete(request);
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "{0} is gone already", request.getFileName());
    }
  }

  private List<Path> requests() {
    try (Stream<Path> listing = Files.list(folders.req())) {
      folderMissing = false;
      return listing.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException gone) {
      if (!folderMissing) {
        LOG.log(Level.WARNING, "the request folder cannot be read: {0}", gone.toString());
        folderMissing = true;
      }
      return List.of();
    }
  }

  private void take(Path file, MessageName name) {
    try {
      if (replies.liesInAFile(name)) {
        takeLying(file, name);
      } else {
        takeRead(file, name);
      }
    } catch (NoSuchFileException takenByAnother) {
      LOG.log(Level.DEBUG, "{0} is gone already", name);
    } catch (IOException locked) {
      LOG.log(Level.WARNING, "{0} cannot be taken yet: {1}", name, locked.toString());
    }
  }

  private void takeRead(Path file, MessageName name) throws IOException {
    byte[] document = Files.readAllBytes(file);
    TerminalMessage question = null;
    String complaint = null;
    try {
      question = codec.read(name, document);
    } catch (MessageException unreadable) {
      if (unreadable.reason() == Reason.TRUNCATED && young(file)) {
        return;
      }
      complaint = unreadable.getMessage();
    }
    Files.delete(file);
    answerLater(name, document, null, question, complaint);
  }

  private void takeLying(Path file, MessageName name) throws IOException {
    if (!Tail.isComplete(file) && young(file)) {
      return;
    }
    Path lying = replies.intake();
    Files.move(file, lying, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    answerLater(name, null, lying, null, null);
  }

  private void answerLater(
      MessageName name, byte[] document, Path lying, TerminalMessage question, String complaint) {
    taken.incrementAndGet();
    int person =
        question == null ? 0 : desk.person(question).map(found -> found.number()).orElse(0);
    Struck struck = faults.strike(FaultOccasion.request(name, person));
    TakenRequest request =
        new TakenRequest(name, document, lying, question, complaint, struck, run);
    Duration wait = pace.next(name).plus(struck.delay());
    time.schedule(() -> line.send(() -> answer(request)), wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void answer(TakenRequest request) {
    if (request.run() == run && !request.struck().by(FaultKind.SILENT)) {
      replies.answer(request);
    } else {
      replies.discard(request);
    }
  }

  private static boolean young(Path file) throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    return written.plus(PATIENCE).isAfter(Instant.now());
  }
}
