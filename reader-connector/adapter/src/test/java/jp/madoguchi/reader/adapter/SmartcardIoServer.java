package jp.madoguchi.reader.adapter;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderStateChanged;
import jp.madoguchi.reader.pcsc.PcscSettings;
import jp.madoguchi.reader.pcsc.ReaderPoll;

/**
 * A server with {@code reader.transport=smartcardio}: prints what happens at the readers, and does
 * with the reader of its argument what it is told, one word a line.
 */
final class SmartcardIoServer {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private SmartcardIoServer() {}

  public static void main(String[] arguments) throws Exception {
    TestServer server =
        TestServer.start(Path.of("not-used"), Map.of("reader.transport", "smartcardio"));
    ReaderPoll poll =
        new ReaderPoll(
            new PcscSettings(Path.of("not-used"), Pattern.compile(".*"), LIMIT, LIMIT, LIMIT),
            Clock.systemUTC());
    poll.add(
        events ->
            events.forEach(
                event ->
                    System.out.println(
                        event.reader()
                            + " "
                            + (event instanceof ReaderStateChanged changed
                                ? changed.state()
                                : event.getClass().getSimpleName()))));
    Thread polling = new Thread(poll, "poll");
    polling.start();
    ReaderConnection session = null;
    BufferedReader words = new BufferedReader(new InputStreamReader(System.in));
    for (String word = words.readLine(); word != null; word = words.readLine()) {
      if (word.equals("open")) {
        session = server.readers().getConnection(new ReaderName(arguments[0]));
      } else if (word.equals("close")) {
        session.close();
      } else {
        System.out.println(word + " " + outcome(word, session));
      }
    }
    poll.stop();
    polling.join();
    System.out.println("ended");
  }

  private static Object outcome(String word, ReaderConnection session) {
    try {
      return switch (word) {
        case "tries" -> session.triesLeft();
        case "pin" -> session.authenticate("1234".toCharArray(), new byte[32]).signatureValid();
        default -> throw new IllegalArgumentException(word);
      };
    } catch (CardException e) {
      return e.outcome();
    }
  }
}
