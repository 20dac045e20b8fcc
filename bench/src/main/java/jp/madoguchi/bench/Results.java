package jp.madoguchi.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.virtual.answers.Memory;
import jp.madoguchi.terminal.virtual.answers.QualificationAnswers;
import jp.madoguchi.terminal.virtual.answers.Visit;
import jp.madoguchi.terminal.virtual.population.RegisterExport;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;

/** Face results of the virtual population, one person after the other, put into the folder. */
final class Results {
  private final VirtualPopulation population;
  private final QualificationAnswers answers;
  private final MessageCodec codec = new MessageCodec();
  private final Path aside;
  private final Path face;
  private final int readers;
  private final BenchOptions.Drop drop;
  private final AtomicInteger number = new AtomicInteger();
  private final Clock clock = Clock.system(MessageTimestamp.ZONE);

  /** One file: its name and when it was whole under that name, in microseconds. */
  record Dropped(String fileName, long at) {}

  /**
   * @param people size of the population, so large that nobody comes twice
   */
  Results(Path face, int people, int readers, BenchOptions.Drop drop) {
    this.face = face;
    this.aside = face.resolveSibling("bench");
    this.readers = readers;
    this.drop = drop;
    this.population = VirtualPopulation.of(1, people);
    this.answers =
        new QualificationAnswers(
            population,
            new Memory(face.resolveSibling("memory.properties")),
            BenchServer.CODE,
            MessageEncoding.UTF_8,
            clock);
  }

  /** The hospital's register as CSV. */
  String register() throws IOException {
    var csv = new StringBuilder();
    RegisterExport.write(population, population.size(), csv);
    return csv.toString();
  }

  /** The next person's result from the next reader. */
  Dropped next() throws IOException, MessageException {
    return next(Visit.usual());
  }

  /** The same with that person's choices. */
  Dropped next(Visit visit) throws IOException, MessageException {
    int n = number.getAndIncrement();
    var person = population.person(1 + n % population.size());
    byte[] document = codec.write(answers.byCard(person, visit), MessageEncoding.UTF_8);
    String identifier = "%02x%018x".formatted(1 + n % readers, MicrosecondClock.now());
    String name =
        MessageName.face(BenchServer.CODE, identifier, LocalDateTime.now(clock)).fileName();
    return new Dropped(
        name, drop == BenchOptions.Drop.RENAME ? rename(name, document) : write(name, document));
  }

  /** The moment before the rename: the file is closed and whole, its name is not there yet. */
  private long rename(String name, byte[] document) throws IOException {
    Files.createDirectories(aside);
    Path whole = aside.resolve(name);
    try (FileChannel file = create(whole)) {
      file.write(ByteBuffer.wrap(document));
      file.force(true);
    }
    long at = MicrosecondClock.now();
    Files.move(whole, face.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    return at;
  }

  /** The moment after the last byte, before the close. */
  private long write(String name, byte[] document) throws IOException {
    try (FileChannel file = create(face.resolve(name))) {
      file.write(ByteBuffer.wrap(document));
      return MicrosecondClock.now();
    }
  }

  private static FileChannel create(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }
}
