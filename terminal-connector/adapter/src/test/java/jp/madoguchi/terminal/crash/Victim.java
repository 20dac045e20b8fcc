package jp.madoguchi.terminal.crash;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.terminal.adapter.TerminalActivationSpec;
import jp.madoguchi.terminal.adapter.TerminalResourceAdapter;
import jp.madoguchi.terminal.api.TerminalException;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.exchange.Exchange;
import jp.madoguchi.terminal.kit.TestContainer;
import jp.madoguchi.terminal.messages.ConsentFlag;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.QualificationSearch;

/**
 * The process that is killed: the connector as it is shipped, a container's side in little, a
 * database, and somebody who asks. It ends by itself when its standard input does.
 *
 * <p>Arguments: settings file, JDBC address, seed, where to hold ({@code MOMENT:N}) or one of the
 * words below, and the server's name.
 */
final class Victim {

  /** What it says on its standard output once it takes files. */
  static final String UP = "up";

  /** In place of where to hold: never, and ask nothing. */
  static final String QUIET = "quiet";

  /** In place of where to hold: never. */
  static final String NEVER = "never";

  private static final TerminalId MAIN = new TerminalId("main");

  /** So few questions that the answers of a long run do not pile up behind the kills. */
  private static final int LONGEST_PAUSE_NANOS = 600_000_000;

  private Victim() {}

  public static void main(String[] arguments) throws Exception {
    Random chance = new Random(Long.parseLong(arguments[2]));
    var ledger = new Ledger(arguments[1], new Hold(arguments[3]), chance);
    var container = new TestContainer(ledger);
    var adapter = new TerminalResourceAdapter();
    adapter.setSettingsFile(arguments[0]);
    adapter.start(container);
    adapter.exchange().sharing().join(arguments[4], null);
    adapter.exchange().sharing().own(MAIN, 1);
    adapter.endpointActivation(container, new TerminalActivationSpec());
    System.out.println(UP);
    if (!arguments[3].equals(QUIET)) {
      Thread asking = new Thread(() -> ask(adapter.exchange(), chance), "asking");
      asking.setDaemon(true);
      asking.start();
    }
    awaitEndOfInput();
    adapter.stop();
    // the database closes with its last connection, which belongs to a thread that may still wait
    System.exit(0);
  }

  private static void ask(Exchange exchange, Random chance) {
    while (true) {
      try {
        String suffix = exchange.reserveSuffix(MAIN);
        exchange.write(MAIN, MessageName.request(MessageFamily.OQSsiquc, suffix), question(suffix));
      } catch (TerminalException e) {
        throw new IllegalStateException(e);
      }
      LockSupport.parkNanos(chance.nextInt(LONGEST_PAUSE_NANOS));
    }
  }

  private static QualificationRequest question(String suffix) {
    return QualificationRequest.of(
        "1311111111",
        LocalDate.now(ZoneId.of("Asia/Tokyo")),
        suffix,
        new QualificationSearch(
            "01130012",
            "1",
            suffix,
            "00",
            MessageDate.of(LocalDate.of(1980, 5, 5)),
            ConsentFlag.NOT_GIVEN,
            null,
            List.of()));
  }

  private static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // only the end is of interest
    }
  }
}
