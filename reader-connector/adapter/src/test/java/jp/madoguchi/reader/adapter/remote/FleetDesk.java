package jp.madoguchi.reader.adapter.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSocketFactory;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.desk.DeskAgent;
import jp.madoguchi.reader.desk.DeskReaders;
import jp.madoguchi.reader.pcsc.ReaderEvents;
import jp.madoguchi.reader.virtual.CardHolder;
import jp.madoguchi.reader.virtual.CardKind;
import jp.madoguchi.reader.virtual.CardQuirks;
import jp.madoguchi.reader.virtual.JpkiCard;

/** One of many desks: its reader, its own card, its agent that can be killed, and what it told. */
final class FleetDesk {
  static final String READER = "Reader 00 00";

  final String name;
  final ReaderName reader;
  final CardHolder holder;

  /** Held by whoever moves the card. */
  final ReentrantLock hand = new ReentrantLock();

  /** What each run of the agent told, oldest run first. */
  private final List<Run> runs = new ArrayList<>();

  private final MemoryReaders readers = new MemoryReaders(READER);
  private final Desks desks;
  private final SSLSocketFactory tls;
  private DeskAgent agent;

  FleetDesk(Desks desks, String name, CardHolder holder) throws Exception {
    this.desks = desks;
    this.name = name;
    this.reader = new ReaderName(name + "/" + READER);
    this.holder = holder;
    this.tls = desks.enrolled(name);
  }

  synchronized void start() {
    Run run = new Run();
    runs.add(run);
    agent = desks.agent(tls, desks.port(), new Watched(run));
  }

  synchronized void kill() {
    runs.get(runs.size() - 1).killedNanos = System.nanoTime();
    agent.close();
  }

  synchronized int kills() {
    return (int) runs.stream().filter(run -> run.killedNanos != 0).count();
  }

  synchronized List<Run> runs() {
    return List.copyOf(runs);
  }

  void put() {
    readers.put(READER, new JpkiCard(CardKind.MY_NUMBER_CARD, holder, CardQuirks.STRICT));
  }

  void remove() {
    readers.remove(READER);
  }

  /** One run of the agent. */
  static final class Run {
    final List<Told> told = new ArrayList<>();
    volatile long killedNanos;

    synchronized void note(List<ReaderEvent> events, boolean atStart) {
      for (ReaderEvent event : events) {
        if (event instanceof CardInserted || event instanceof CardRemoved) {
          told.add(new Told(event instanceof CardInserted, System.nanoTime(), atStart));
        }
      }
    }

    synchronized List<Told> told() {
      return List.copyOf(told);
    }
  }

  /**
   * A card's move as the desk saw it.
   *
   * @param atStart the card lay there when the agent started
   */
  record Told(boolean inserted, long nanos, boolean atStart) {}

  /** Notes what the agent is told, before it is told. */
  private final class Watched implements DeskReaders {
    private final Run run;

    Watched(Run run) {
      this.run = run;
    }

    @Override
    public void watch(ReaderEvents listener) {
      boolean[] started = new boolean[1];
      readers.watch(
          events -> {
            run.note(events, !started[0]);
            started[0] = true;
            listener.announce(events);
          });
    }

    @Override
    public TakenCard take(ReaderName wanted) throws CardException {
      return readers.take(wanted);
    }

    @Override
    public void powerOff(ReaderName wanted) {
      readers.powerOff(wanted);
    }

    @Override
    public void close() {
      readers.close();
    }
  }
}
