package jp.madoguchi.terminal.virtual.exchange;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.virtual.answers.AnswerFaults;
import jp.madoguchi.terminal.virtual.answers.QualificationAnswers;
import jp.madoguchi.terminal.virtual.answers.Visit;
import jp.madoguchi.terminal.virtual.faults.FaultKind;
import jp.madoguchi.terminal.virtual.faults.FaultOccasion;
import jp.madoguchi.terminal.virtual.faults.Faults;
import jp.madoguchi.terminal.virtual.faults.Struck;
import jp.madoguchi.terminal.virtual.population.VirtualPerson;

/**
 * The 顔認証付きカードリーダー of the terminal: a card put on one of them becomes a file in {@code face}. The
 * first two of the twenty hexadecimal digits of its name are the reader's number; no two files ever
 * have the same name.
 */
final class FaceReaders {
  private static final Logger LOG = System.getLogger(FaceReaders.class.getName());

  private final Folders folders;
  private final VirtualTerminalOptions options;
  private final QualificationAnswers answers;
  private final Faults faults;
  private final CentralLine line;
  private final FolderDelivery delivery;
  private final ScheduledExecutorService time;
  private final Clock clock;
  private final MessageCodec codec = new MessageCodec();
  private final String start = "%010x".formatted(new SecureRandom().nextLong() & 0xFFFFFFFFFFL);
  private final AtomicLong visits = new AtomicLong();
  private final AtomicLong names = new AtomicLong();

  FaceReaders(
      Folders folders,
      VirtualTerminalOptions options,
      QualificationAnswers answers,
      Faults faults,
      CentralLine line,
      FolderDelivery delivery,
      ScheduledExecutorService time,
      Clock clock) {
    this.folders = folders;
    this.options = options;
    this.answers = answers;
    this.faults = faults;
    this.line = line;
    this.delivery = delivery;
    this.time = time;
    this.clock = clock;
  }

  int count() {
    return options.readers();
  }

  long visits() {
    return visits.get();
  }

  /**
   * A person puts the card on a reader. While the centre is out, or when a fault delays it, the
   * file appears later.
   *
   * @param reader 1 to {@link #count()}
   * @return name of the file
   * @throws IllegalStateException while the terminal restarts
   */
  String visit(VirtualPerson person, int reader, Visit visit) throws IOException, MessageException {
    if (reader < 1 || reader > count()) {
      throw new IllegalArgumentException("reader: 1 to " + count());
    } else if (faults.restart().isPresent()) {
      throw new IllegalStateException("端末は再起動中です");
    }
    visits.incrementAndGet();
    Struck struck = faults.strike(FaultOccasion.face(person.number(), reader));
    String name = name(reader);
    if (struck.by(FaultKind.SILENT)) {
      return name;
    } else if (struck.delay().isZero() && line.open()) {
      write(person, reader, visit, struck, name);
    } else {
      time.schedule(
          () -> line.send(() -> writeLater(person, reader, visit, struck, name)),
          struck.delay().toMillis(),
          TimeUnit.MILLISECONDS);
    }
    return name;
  }

  private void writeLater(
      VirtualPerson person, int reader, Visit visit, Struck struck, String name) {
    try {
      write(person, reader, visit, struck, name);
    } catch (IOException | MessageException lost) {
      LOG.log(Level.WARNING, "a face result cannot be written: {0}", lost.toString());
    }
  }

  private void write(VirtualPerson person, int reader, Visit visit, Struck struck, String name)
      throws IOException, MessageException {
    LocalDateTime now = now();
    MessageEncoding encoding =
        struck.by(FaultKind.SHIFT_JIS) ? MessageEncoding.SHIFT_JIS : options.encoding();
    byte[] document =
        codec.write(
            new AnswerFaults(struck, now.toLocalDate()).change(answers.byCard(person, visit)),
            encoding);
    delivery.put(folders.face(), name, new FileContent.Bytes(document), struck, name(reader));
  }

  private String name(int reader) {
    String identifier =
        "%02x%s%08x".formatted(reader, start, names.incrementAndGet() & 0xFFFFFFFFL);
    return MessageName.face(options.code(), identifier, now()).fileName();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), MessageTimestamp.ZONE);
  }
}
