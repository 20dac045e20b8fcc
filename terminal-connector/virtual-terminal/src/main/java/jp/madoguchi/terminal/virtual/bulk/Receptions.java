package jp.madoguchi.terminal.virtual.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageTimestamp;

/**
 * Bulk requests that were received, each in a file named by its 受付番号 and family; they are there
 * again after a restart. How long a real centre keeps them is not public; this one keeps them.
 */
final class Receptions {
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  private final Path folder;
  private final int processingAnswers;
  private final Clock clock;
  private final AtomicInteger counter = new AtomicInteger();
  private final Map<String, AtomicInteger> processing = new ConcurrentHashMap<>();

  /**
   * @param processingAnswers how often a result is not ready yet, for each 受付番号
   */
  Receptions(Path folder, int processingAnswers, Clock clock) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.processingAnswers = processingAnswers;
    this.clock = clock;
  }

  /** Keeps a request and gives it a 受付番号 of twenty digits. */
  String keep(MessageFamily family, Path request) throws IOException {
    while (true) {
      String number =
          SECOND.format(LocalDateTime.ofInstant(clock.instant(), MessageTimestamp.ZONE))
              + "%06d".formatted(counter.incrementAndGet() % 1_000_000);
      if (!Files.exists(file(family, number))) {
        Files.move(request, file(family, number), StandardCopyOption.ATOMIC_MOVE);
        return number;
      }
    }
  }

  /** The request behind a 受付番号, if this family has it. */
  Optional<Path> find(MessageFamily family, String number) {
    if (number == null || !number.matches("\\d{20}")) {
      return Optional.empty();
    }
    return Optional.of(file(family, number)).filter(Files::isRegularFile);
  }

  /** Whether it is said once more that the result is not ready. */
  boolean stillProcessing(String number) {
    AtomicInteger left =
        processing.computeIfAbsent(number, any -> new AtomicInteger(processingAnswers));
    return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
  }

  /** A file for work in progress, beside the requests so that moving it is one step. */
  Path temporary(String kind) throws IOException {
    return Files.createTempFile(folder, "work", kind);
  }

  private Path file(MessageFamily family, String number) {
    return folder.resolve(number + "_" + family + ".xml");
  }
}
