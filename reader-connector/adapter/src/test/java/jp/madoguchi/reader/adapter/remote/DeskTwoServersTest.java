package jp.madoguchi.reader.adapter.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.reader.adapter.Recorder;
import jp.madoguchi.reader.adapter.TestCards;
import jp.madoguchi.reader.adapter.TestServer;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.DeskLeads;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderState;
import jp.madoguchi.reader.api.ReaderStateChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk whose agent knows two servers; both lines are real TLS on loopback. */
class DeskTwoServersTest {
  private static final String READER = "Reader 00 00";
  private static final ReaderName AT_DESK = new ReaderName("desk07/" + READER);
  private static final int DESKS = 64;

  @TempDir Path folder;
  private final MemoryReaders readers = new MemoryReaders(READER);
  private final List<Line> lines = new ArrayList<>();
  private Desks desks;
  private TestServer second;
  private Recorder heardByFirst;
  private Recorder heardBySecond;

  @BeforeEach
  void start() throws Exception {
    // a server without readers of its own, so that only desks are heard
    desks = Desks.start(folder, Map.of("desk.silentSeconds", "2", "reader.local", "false"));
    second = desks.another();
    heardByFirst = desks.server().listen(".*");
    heardBySecond = second.listen(".*");
  }

  @AfterEach
  void stop() throws Exception {
    for (Line line : lines) {
      line.close();
    }
    desks.close();
  }

  /** The desk's agent, whose first line stands before the second can. */
  private void connect() throws Exception {
    Line toFirst = line(desks.port());
    Line toSecond = line(Desks.port(second));
    toSecond.cut();
    desks.agent(desks.enrolled("desk07"), List.of(toFirst.port(), toSecond.port()), readers);
    assertEquals(1, heardByFirst.lead().turn());
    up(heardByFirst);
    toSecond.mend();
    Desks.await("the second line", () -> second.adapter().desks().desks() == 1);
  }

  private Line line(int port) throws Exception {
    Line line = new Line(port);
    lines.add(line);
    return line;
  }

  private static void up(Recorder heard) throws InterruptedException {
    assertEquals(ReaderState.UP, heard.next(ReaderStateChanged.class).state());
  }

  @Test
  void oneServerIsToldAndBothReachTheCard() throws Exception {
    connect();
    readers.put(READER, TestCards.valid());
    heardByFirst.next(CardInserted.class);
    for (TestServer server : List.of(desks.server(), second)) {
      try (ReaderConnection session = server.readers().getConnection(AT_DESK)) {
        assertEquals(3, session.triesLeft());
        assertTrue(session.authenticate("1234".toCharArray(), new byte[32]).signatureValid());
      }
    }
    heardBySecond.nothingFor(300);
  }

  @Test
  void theOtherServerIsToldWhenTheFirstIsGoneAndGoesOnWhenItIsBack() throws Exception {
    connect();
    readers.put(READER, TestCards.valid());
    heardByFirst.next(CardInserted.class);
    lines.get(0).cut();
    DeskLeads lead = heardBySecond.lead();
    assertEquals(2, lead.turn());
    up(heardBySecond);
    heardBySecond.next(CardInserted.class);
    heardByFirst.next(CardRemoved.class);
    assertEquals(ReaderState.LINE_LOST, heardByFirst.next(ReaderStateChanged.class).state());

    lines.get(0).mend();
    Desks.await("the first line again", () -> desks.endpoint().desks() == 1);
    readers.remove(READER);
    heardBySecond.next(CardRemoved.class);
    heardByFirst.nothingFor(300);

    lines.get(1).cut();
    DeskLeads back = heardByFirst.lead();
    assertEquals(3, back.turn());
    assertEquals(lead.run(), back.run());
    up(heardByFirst);
  }

  @Test
  void aServerThatIsHeldStillIsLeftForTheOther() throws Exception {
    connect();
    readers.put(READER, TestCards.valid());
    heardByFirst.next(CardInserted.class);
    lines.get(0).goDumb();
    assertEquals(2, heardBySecond.lead().turn());
    up(heardBySecond);
    heardBySecond.next(CardInserted.class);
  }

  @Test
  void sixtyFourDesksGoOnAtTheOtherServer() throws Exception {
    Line toSecond = line(Desks.port(second));
    toSecond.cut();
    for (int i = 1; i <= DESKS; i++) {
      String name = "desk%02d".formatted(i);
      List<Integer> ports = List.of(desks.port(), toSecond.port());
      desks.agent(desks.enrolled(name), ports, new MemoryReaders(READER));
    }
    for (int i = 0; i < DESKS; i++) {
      heardByFirst.lead();
      up(heardByFirst);
    }
    toSecond.mend();
    Desks.await("all lines", () -> second.adapter().desks().desks() == DESKS);
    long begun = System.nanoTime();
    desks.server().close();
    for (int i = 0; i < DESKS; i++) {
      heardBySecond.lead();
      up(heardBySecond);
    }
    System.out.printf(
        "desks: %d desks told the other server %d ms after theirs had ended%n",
        DESKS, (System.nanoTime() - begun) / 1_000_000);
  }
}
