package jp.madoguchi.acceptance.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.Singleton;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.time.Duration;
import java.util.Timer;
import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.VirtualReaders;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderConnectionFactory;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.pcsc.PcscConnection;
import jp.madoguchi.reader.pcsc.PcscSettings;
import org.junit.jupiter.api.function.Executable;

/**
 * Two readers with a card each, reached through the deployed connector by a pool of two
 * connections: whatever loses one shows when both cards are wanted at once.
 */
final class DeskOfFaults implements AutoCloseable {
  static final ReaderName FIRST = new ReaderName("Madoguchi Desk 00 00");
  static final ReaderName SECOND = new ReaderName("Madoguchi Desk 00 01");
  static final byte[] CHALLENGE = new byte[32];
  private static final String POOL = "java:app/eis/reader-pool-of-two";
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final VirtualReaders readers;
  private final ReaderConnectionFactory factory;
  private final Timer timer = new Timer("other program", true);

  /** Where the server finds the definition of the small pool. */
  @Singleton
  @ConnectionFactoryDefinition(
      name = POOL,
      interfaceName = "jp.madoguchi.reader.api.ReaderConnectionFactory",
      resourceAdapter = "reader-connector",
      minPoolSize = 0,
      maxPoolSize = 2)
  public static class PoolOfTwo {}

  private DeskOfFaults(VirtualReaders readers) throws NamingException {
    this.readers = readers;
    this.factory = (ReaderConnectionFactory) new InitialContext().lookup(POOL);
  }

  static DeskOfFaults open() throws NamingException {
    var desk =
        new DeskOfFaults(
            VirtualReaders.start(
                Installation.output("inside"), Installation.output("logs/inside/reader.log")));
    desk.readers.put("P0001", "1");
    desk.readers.put("P0002", "2");
    desk.nextSessionsWork();
    return desk;
  }

  VirtualReaders readers() {
    return readers;
  }

  ReaderConnection session(ReaderName reader) throws ResourceException {
    return factory.getConnection(reader);
  }

  /** Both cards at once, with the whole pool. */
  void nextSessionsWork() {
    Awaiting.until("sessions with both cards at once", this::bothWork);
  }

  private boolean bothWork() {
    try (ReaderConnection first = session(FIRST);
        ReaderConnection second = session(SECOND)) {
      first.identify();
      assertTrue(second.authenticate(pin(), CHALLENGE).signatureValid());
      assertTrue(first.authenticate(pin(), CHALLENGE).signatureValid());
      return true;
    } catch (CardException notYet) {
      return false; // the service sees a card up to 400 ms after it was put down
    } catch (ResourceException leaked) {
      throw new AssertionError("the pool has lost a connection", leaked);
    }
  }

  /** Waits until the service sees a card there, or none. */
  void awaitCard(ReaderName reader, boolean present) {
    Awaiting.until(
        "a card on " + reader + ": " + present,
        () -> {
          try (PcscConnection watch = otherProgram()) {
            return watch.readersAndWatch().stream()
                .anyMatch(s -> s.name().equals(reader.value()) && s.cardPresent() == present);
          } catch (IOException gone) {
            return false;
          }
        });
  }

  /** A connection to the service that is not the connector's. */
  PcscConnection otherProgram() throws IOException {
    return new PcscSettings(readers.socket(), Pattern.compile(".*"), LIMIT, LIMIT, LIMIT)
        .connect(timer);
  }

  static void expect(CardOutcome outcome, Executable operation) {
    CardException failure = assertThrows(CardException.class, operation);
    assertEquals(outcome, failure.outcome(), failure.toString());
  }

  static char[] pin() {
    return "1234".toCharArray();
  }

  @Override
  public void close() {
    timer.cancel();
    try {
      assertTrue(!readers.counters().matches(".*\"tripwires\":[1-9].*"), readers.counters());
    } finally {
      readers.close();
    }
  }
}
