package jp.madoguchi.terminal.virtual.exchange;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageException.Reason;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.MessageName.Direction;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.virtual.answers.AnswerDesk;

/**
 * Watches {@code req}: takes each request away at once and puts its answer into {@code res} after a
 * while. A request that cannot be read comes back with an {@code .err} file beside it.
 */
final class RequestTray {
  private static final Logger LOG = System.getLogger(RequestTray.class.getName());
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  /** A request that is being written without a temporary name is left this long to its writer. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Folders folders;
  private final AnswerDesk desk;
  private final MessageEncoding encoding;
  private final Duration delay;
  private final ScheduledExecutorService time;
  private final MessageCodec codec = new MessageCodec();
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private boolean folderMissing;

  RequestTray(
      Folders folders,
      AnswerDesk desk,
      MessageEncoding encoding,
      Duration delay,
      ScheduledExecutorService time) {
    this.folders = folders;
    this.desk = desk;
    this.encoding = encoding;
    this.delay = delay;
    this.time = time;
  }

  void open() {
    time.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  long taken() {
    return taken.get();
  }

  long refused() {
    return refused.get();
  }

  private void look() {
    List<Path> files;
    try (Stream<Path> listing = Files.list(folders.req())) {
      files = listing.sorted().toList();
      folderMissing = false;
    } catch (IOException gone) {
      if (!folderMissing) {
        LOG.log(Level.WARNING, "the request folder cannot be read: {0}", gone.toString());
        folderMissing = true;
      }
      return;
    }
    for (Path file : files) {
      MessageName name = MessageName.tryParse(file.getFileName().toString()).orElse(null);
      if (name != null && name.direction() == Direction.REQUEST && name.extension().equals("xml")) {
        take(file, name);
      }
    }
  }

  private void take(Path file, MessageName name) {
    try {
      byte[] document = Files.readAllBytes(file);
      TerminalMessage request = null;
      MessageException problem = null;
      try {
        request = codec.read(name, document);
      } catch (MessageException unreadable) {
        if (unreadable.reason() == Reason.TRUNCATED && young(file)) {
          return;
        }
        problem = unreadable;
      }
      Files.delete(file);
      taken.incrementAndGet();
      TerminalMessage question = request;
      String complaint = problem == null ? null : problem.getMessage();
      time.schedule(
          () -> finish(name, document, question, complaint),
          delay.toMillis(),
          TimeUnit.MILLISECONDS);
    } catch (NoSuchFileException takenByAnother) {
      LOG.log(Level.DEBUG, "{0} is gone already", name);
    } catch (IOException locked) {
      LOG.log(Level.WARNING, "{0} cannot be taken yet: {1}", name, locked.toString());
    }
  }

  private static boolean young(Path file) throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    return written.plus(PATIENCE).isAfter(Instant.now());
  }

  private void finish(
      MessageName name, byte[] document, TerminalMessage question, String complaint) {
    try {
      if (complaint == null) {
        complaint = answer(name, question);
      }
      if (complaint != null) {
        refused.incrementAndGet();
        byte[] text = (complaint + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        Folders.put(folders.res(), name.errorName().fileName(), text);
        Folders.put(folders.res(), name.fileName(), document);
      }
    } catch (IOException unwritable) {
      LOG.log(
          Level.WARNING, "the answer to {0} cannot be written: {1}", name, unwritable.toString());
    }
  }

  /** Writes the answer, or says why there is none. */
  private String answer(MessageName name, TerminalMessage question) throws IOException {
    TerminalMessage answer = desk.answer(question).orElse(null);
    if (answer == null) {
      return "仮想端末はこの種類の要求（" + name.family().label() + "）に答えません";
    }
    try {
      Folders.put(folders.res(), name.responseName().fileName(), codec.write(answer, encoding));
      return null;
    } catch (MessageException unwritable) {
      return unwritable.getMessage();
    }
  }
}
