package jp.madoguchi.reader.desk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderStateChanged;
import jp.madoguchi.reader.line.LineMessage.Present;
import jp.madoguchi.reader.line.LineMessage.ReaderReport;
import jp.madoguchi.reader.line.LineMessage.What;
import jp.madoguchi.reader.pcsc.ReaderEvents;

/**
 * What happened at the desk's readers: numbered, kept until the server has acknowledged it, and
 * beside it the present state. What was not acknowledged before a break is told again after it,
 * unless it is older than half a minute: then only the present state counts.
 */
final class EventLog implements ReaderEvents {
  private static final Duration WORTH_TELLING = Duration.ofSeconds(30);
  private static final int MOST_WAITING = 1000;

  /** Names this run of the agent. */
  final UUID instance = UUID.randomUUID();

  private final Deque<Noted> waiting = new ArrayDeque<>();
  private final Map<String, ReaderReport> places = new TreeMap<>();
  private long last;
  private Consumer<Object> line;

  @Override
  public synchronized void announce(List<ReaderEvent> events) {
    for (ReaderEvent event : events) {
      // that the service is gone is told by each of its readers; the service of a desk is no part
      // of the server
      if (!event.reader().equals(ReaderName.SERVICE)) {
        note(event);
      }
    }
  }

  private void note(ReaderEvent event) {
    What what = what(event);
    String reader = event.reader().value();
    String detail = event instanceof ReaderStateChanged changed ? changed.detail() : "";
    Noted noted = new Noted(++last, System.nanoTime(), what, reader, detail);
    places.merge(reader, new ReaderReport(reader, What.READER_UP, 0), (old, fresh) -> old);
    places.computeIfPresent(reader, (name, place) -> noted.turned(place));
    if (waiting.size() == MOST_WAITING) {
      waiting.removeFirst();
    }
    waiting.add(noted);
    if (line != null) {
      line.accept(noted);
    }
  }

  private static What what(ReaderEvent event) {
    if (event instanceof CardInserted) {
      return What.CARD_INSERTED;
    }
    if (event instanceof CardRemoved) {
      return What.CARD_REMOVED;
    }
    if (event instanceof ReaderStateChanged changed) {
      return switch (changed.state()) {
        case UP -> What.READER_UP;
        case DOWN, LINE_LOST -> What.READER_DOWN;
        case SERVICE_GONE -> What.SERVICE_GONE;
      };
    }
    throw new IllegalArgumentException("not of a desk: " + event.getClass().getSimpleName());
  }

  /**
   * A line stands: it gets what waits, the present, and from now on what happens. What it gets must
   * not block.
   */
  synchronized void attach(Consumer<Object> newLine) {
    long oldest = System.nanoTime() - WORTH_TELLING.toNanos();
    waiting.removeIf(noted -> noted.nanos() - oldest < 0);
    waiting.forEach(newLine);
    newLine.accept(new Present(new ArrayList<>(places.values())));
    line = newLine;
  }

  /** That line is told no more, if it was the one. */
  synchronized void detach(Consumer<Object> ending) {
    if (line == ending) {
      line = null;
    }
  }

  synchronized void acknowledged(long sequence) {
    while (!waiting.isEmpty() && waiting.peekFirst().sequence() <= sequence) {
      waiting.removeFirst();
    }
  }

  /**
   * Something that happened.
   *
   * @param nanos when, in this machine's {@link System#nanoTime()}
   */
  record Noted(long sequence, long nanos, What what, String reader, String detail) {
    private ReaderReport turned(ReaderReport place) {
      return switch (what) {
        case CARD_INSERTED -> new ReaderReport(reader, place.state(), sequence);
        case CARD_REMOVED -> new ReaderReport(reader, place.state(), 0);
        case READER_UP, READER_DOWN, SERVICE_GONE -> new ReaderReport(reader, what, place.card());
      };
    }
  }
}
