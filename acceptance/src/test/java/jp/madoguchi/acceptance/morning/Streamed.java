package jp.madoguchi.acceptance.morning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.VirtualTerminalProcess;

/**
 * Files that stream into the terminal's folders whether the server lives or not: results of face
 * readers, whole, in pieces or twice, visits of the virtual population, answers to questions of
 * this hospital and of others, results of bulk inquiries, packed or not.
 */
final class Streamed extends Thread {

  /** What a file was. */
  enum Kind {
    FACE,
    FACE_IN_PIECES,
    FACE_AGAIN,
    VISIT,
    ANSWER,
    FOREIGN_ANSWER
  }

  /**
   * @param person whose it is, null for a visit and for somebody else's answer
   * @param asked the session that asked for it, 0 when none did
   * @param first name of the file with the same content that came before, else null
   */
  record File(Kind kind, String name, Insured person, long asked, String first) {}

  /** A question of this hospital that the terminal has taken and not answered. */
  record Question(long session, String suffix, Insured person) {}

  private static final Pattern VISIT = Pattern.compile("\"file\"\\s*:\\s*\"[^\"]*?([^\"/]+)\"");
  private static final String SECOND = "20261124101500";
  private static final int READERS = 16;
  private static final int MANY = 60;
  private static final int LONGEST_PAUSE_MILLIS = 220;

  private final ServerUnderTest server;
  private final List<Insured> people;
  private final List<Question> questions;
  private final List<BulkAwaited> bulks;
  private final int bulksToOrder;
  private final int firstNumber;
  private final AtomicInteger bulksOrdered = new AtomicInteger();
  private final Random chance;
  private final Map<String, File> files = new ConcurrentHashMap<>();
  private final Map<String, BulkAwaited> bulkFiles = new ConcurrentHashMap<>();
  private final List<String> failures = new ArrayList<>();
  private volatile boolean over;
  private byte[] lastFace;
  private File lastFile;

  /**
   * @param bulksToOrder how many of the bulk results are kept for {@link #bulkNow}
   * @param firstNumber of the files, so that two streams on one server give no name twice
   */
  Streamed(
      ServerUnderTest server,
      List<Insured> people,
      List<Question> questions,
      List<BulkAwaited> bulks,
      int bulksToOrder,
      int firstNumber,
      long seed) {
    super("stream");
    setDaemon(true);
    this.server = server;
    this.people = people;
    this.questions = new ArrayList<>(questions);
    this.bulks = new ArrayList<>(bulks);
    this.bulksToOrder = bulksToOrder;
    this.firstNumber = firstNumber;
    this.chance = new Random(seed);
  }

  @Override
  public void run() {
    try {
      for (int number = firstNumber; !over; number++) {
        next(number);
        do {
          TimeUnit.MILLISECONDS.sleep(1 + chance.nextInt(LONGEST_PAUSE_MILLIS));
        } while (!over && bulksOrdered.get() == 0 && many());
      }
      while (!questions.isEmpty()) {
        answer();
      }
      while (!bulks.isEmpty()) {
        bulk();
      }
    } catch (IOException | UncheckedIOException | InterruptedException | AssertionError e) {
      failures.add(e.toString());
    }
  }

  private void next(int number) throws IOException, InterruptedException {
    if (bulksOrdered.getAndUpdate(orders -> Math.max(0, orders - 1)) > 0 && !bulks.isEmpty()) {
      bulk();
      return;
    }
    int kind = chance.nextInt(100);
    Insured person = people.get(chance.nextInt(people.size()));
    byte[] content = person.face(SECOND, "crash-" + number);
    if (kind < 15) {
      visit();
    } else if (kind < 25) {
      foreign(number, person);
    } else if (kind < 35 && lastFile != null) {
      face(
          new File(Kind.FACE_AGAIN, name(number), lastFile.person(), 0, lastFile.name()), lastFace);
    } else if (kind < 45) {
      pieces(new File(Kind.FACE_IN_PIECES, name(number), person, 0, null), content);
    } else if (kind < 52 && !questions.isEmpty()) {
      answer();
    } else if (kind < 54 && bulks.size() > bulksToOrder) {
      bulk();
    } else {
      lastFile = new File(Kind.FACE, name(number), person, 0, null);
      lastFace = content;
      face(lastFile, content);
    }
  }

  private void visit() {
    int person = 50 + chance.nextInt(100);
    Matcher file = VISIT.matcher(server.terminal().visit(Integer.toString(person), 1));
    if (!file.find()) {
      throw new AssertionError("a visit without a file");
    }
    remember(new File(Kind.VISIT, file.group(1), null, 0, null));
  }

  private void foreign(int number, Insured person) {
    String suffix = "20250101%08d".formatted(number);
    String name = "OQSsiquc01res_" + suffix + ".xml";
    remember(new File(Kind.FOREIGN_ANSWER, name, null, 0, null));
    server.terminal().put("res", name, person.answer(suffix, person));
  }

  private void answer() {
    Question question = questions.remove(questions.size() - 1);
    String name = "OQSsiquc01res_" + question.suffix() + ".xml";
    remember(new File(Kind.ANSWER, name, question.person(), question.session(), null));
    byte[] content = question.person().answer(question.suffix(), question.person());
    server.terminal().put("res", name, content);
  }

  private void bulk() throws IOException {
    BulkAwaited one = bulks.remove(bulks.size() - 1);
    bulk(one, one.packed());
    if (one.again()) {
      bulk(one, !one.packed());
    }
  }

  private void bulk(BulkAwaited one, boolean zip) throws IOException {
    bulkFiles.put(one.fileName(zip), one);
    server.terminal().put("res", one.fileName(zip), one.content(zip));
  }

  private void face(File file, byte[] content) {
    remember(file);
    server.terminal().put("face", file.name(), content);
  }

  private void pieces(File file, byte[] content) throws IOException, InterruptedException {
    remember(file);
    Path target = server.terminal().folder("face").resolve(file.name());
    int half = content.length / 2;
    try (var out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      out.write(content, 0, half);
      TimeUnit.MILLISECONDS.sleep(chance.nextInt(60));
      out.write(content, half, content.length - half);
    }
  }

  private void remember(File file) {
    files.put(file.name(), file);
  }

  private boolean many() {
    String[] lying = server.terminal().folder("face").toFile().list();
    return lying != null && lying.length > MANY;
  }

  private static String name(int number) {
    return "OQSsiquc01res_face_%s%02x%018x_%s.xml"
        .formatted(
            VirtualTerminalProcess.FACILITY, 1 + number % READERS, 0xC4A50000L + number, SECOND);
  }

  /** A bulk result comes next, while there is one. */
  void bulkNow() {
    bulksOrdered.incrementAndGet();
  }

  /** Ends the stream; every open question is answered and every bulk result given before. */
  void end() throws InterruptedException {
    over = true;
    join();
    if (!failures.isEmpty()) {
      throw new AssertionError(failures.get(0));
    }
  }

  Map<String, File> files() {
    return files;
  }

  /** The bulk inquiries by the names of their results. */
  Map<String, BulkAwaited> bulkFiles() {
    return bulkFiles;
  }
}
