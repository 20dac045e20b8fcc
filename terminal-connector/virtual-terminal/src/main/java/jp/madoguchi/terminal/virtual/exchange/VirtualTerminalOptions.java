package jp.madoguchi.terminal.virtual.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.virtual.bulk.BulkSettings;

/**
 * How a virtual terminal is started.
 *
 * @param root folder above {@code <code>/{req,res,face}}
 * @param code 医療機関コード, 10 digits
 * @param port port of the control page on 127.0.0.1, 0 for none
 * @param visits visits per minute that happen by themselves, 0 for none
 * @param seed the population's seed
 * @param population how many people
 * @param answerDelay from taking a request to its answer
 * @param encoding encoding of everything the terminal writes
 * @param readers number of face readers, 1 to 255
 * @param bulk how the bulk families behave
 * @param scenario file with people, visits and faults, or null
 * @param cards address of the virtual cards' control, or null
 * @param export whether the patient register is wanted instead of a running terminal
 * @param exportFile file for the register, null for the standard output
 * @param exportLimit largest number of patients exported
 */
public record VirtualTerminalOptions(
    Path root,
    String code,
    int port,
    int visits,
    long seed,
    int population,
    Duration answerDelay,
    MessageEncoding encoding,
    int readers,
    BulkSettings bulk,
    Path scenario,
    URI cards,
    boolean export,
    Path exportFile,
    int exportLimit) {

  /** What the options are, for a person at a command line. */
  public static final String USAGE =
      """
      java -jar virtual-terminal.jar --root DIR [options]     plays the 資格確認端末
        --root DIR           folder above <code>/{req,res,face}
        --code CODE          医療機関コード, 10 digits (1311111111)
        --port P             control page on 127.0.0.1:P, 0 for none (0)
        --visits N           visits per minute by themselves (0)
        --seed S             seed of the population (1)
        --population N       number of people (200)
        --answer-millis M    from request to answer (1500)
        --encoding E         UTF-8 or Shift_JIS (UTF-8)
        --readers N          number of face readers (4)
        --bulk-processing N  処理中 answers before a bulk result (1)
        --bulk-zip N         bulk results of more than N people as .zip; always, never (never)
        --scenario FILE      people, visits and faults
        --cards-url URL      control of the virtual cards, shown on the page too
      java -jar virtual-terminal.jar --export-patients [FILE] [--limit N] [--seed S] [--population N]
          [--scenario FILE]
        writes the hospital's patient register as CSV to FILE or the standard output""";

  public VirtualTerminalOptions {
    if (!code.matches("\\d{10}")) {
      throw new IllegalArgumentException("--code: ten digits");
    }
    require(port >= 0 && port <= 65_535, "--port: 0 to 65535");
    require(visits >= 0 && visits <= 60_000, "--visits: 0 to 60000");
    require(population >= 1 && population <= 2_000_000, "--population: 1 to 2000000");
    require(!answerDelay.isNegative(), "--answer-millis: 0 or more");
    require(
        cards == null || "http".equals(cards.getScheme()) && cards.getHost() != null,
        "--cards-url: an address such as http://127.0.0.1:8082");
    require(readers >= 1 && readers <= 255, "--readers: 1 to 255");
    require(export || root != null, "--root is missing");
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException with a sentence for the person who typed it
   */
  public static VirtualTerminalOptions parse(String... arguments) {
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    Path root = null;
    String code = "1311111111";
    int port = 0;
    int visits = 0;
    long seed = 1;
    int population = 200;
    int answerMillis = 1500;
    MessageEncoding encoding = MessageEncoding.UTF_8;
    int readers = 4;
    int processing = 1;
    long zipAbove = BulkSettings.NEVER;
    Path scenario = null;
    URI cards = null;
    boolean export = false;
    Path exportFile = null;
    int limit = Integer.MAX_VALUE;
    while (!rest.isEmpty()) {
      String option = rest.pop();
      switch (option) {
        case "--root" -> root = Path.of(value(option, rest));
        case "--code" -> code = value(option, rest);
        case "--port" -> port = number(option, rest);
        case "--visits" -> visits = number(option, rest);
        case "--seed" -> seed = number(option, rest);
        case "--population" -> population = number(option, rest);
        case "--answer-millis" -> answerMillis = number(option, rest);
        case "--readers" -> readers = number(option, rest);
        case "--bulk-processing" -> processing = number(option, rest);
        case "--bulk-zip" -> zipAbove = zipAbove(option, rest);
        case "--scenario" -> scenario = Path.of(value(option, rest));
        case "--cards-url" -> cards = URI.create(value(option, rest));
        case "--limit" -> limit = number(option, rest);
        case "--encoding" -> {
          String name = value(option, rest);
          encoding =
              MessageEncoding.named(name)
                  .orElseThrow(
                      () -> new IllegalArgumentException("--encoding: UTF-8 or Shift_JIS"));
        }
        case "--export-patients" -> {
          export = true;
          if (!rest.isEmpty() && !rest.peek().startsWith("--")) {
            exportFile = Path.of(rest.pop());
          }
        }
        default -> throw new IllegalArgumentException("unknown option " + option);
      }
    }
    return new VirtualTerminalOptions(
        root,
        code,
        port,
        visits,
        seed,
        population,
        Duration.ofMillis(answerMillis),
        encoding,
        readers,
        bulk(processing, zipAbove),
        scenario,
        cards,
        export,
        exportFile,
        limit);
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.pop();
  }

  private static BulkSettings bulk(int processing, long zipAbove) {
    require(processing >= 0, "--bulk-processing: 0 or more");
    require(zipAbove >= 0, "--bulk-zip: always, never, or 0 or more");
    return new BulkSettings(processing, zipAbove);
  }

  private static long zipAbove(String option, Deque<String> rest) {
    if ("always".equals(rest.peek())) {
      rest.pop();
      return 0;
    } else if ("never".equals(rest.peek())) {
      rest.pop();
      return BulkSettings.NEVER;
    }
    return number(option, rest);
  }

  private static int number(String option, Deque<String> rest) {
    String text = value(option, rest);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(option + ": a number, not " + text);
    }
  }

  private static void require(boolean condition, String sentence) {
    if (!condition) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
