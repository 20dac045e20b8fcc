package jp.madoguchi.reader.adapter.remote;

import java.net.InetAddress;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.line.LineMessage.Happened;
import jp.madoguchi.reader.line.LineMessage.Hello;
import jp.madoguchi.reader.line.LineMessage.Present;
import jp.madoguchi.reader.pcsc.ReaderEvents;

/**
 * All desks that have ever been connected, which line each of them has now, and who listens. A desk
 * that connects again before its old line was found dead goes on with the new one; what the old one
 * still says is not heard.
 */
final class DeskBoard {
  private final Clock clock;
  private final Map<String, RemoteDesk> desks = new TreeMap<>();
  private final Map<String, DeskConnection> lines = new TreeMap<>();
  private final Set<ReaderEvents> listeners = new LinkedHashSet<>();

  DeskBoard(Clock clock) {
    this.clock = clock;
  }

  /** Adds a listener and tells it the present. */
  synchronized void add(ReaderEvents listener) {
    listeners.add(listener);
    desks.values().forEach(desk -> tell(listener, desk.known()));
  }

  synchronized void remove(ReaderEvents listener) {
    listeners.remove(listener);
  }

  /** The line of a desk, null when there is none. */
  synchronized DeskConnection line(String desk) {
    return lines.get(desk);
  }

  /** The readers of the one desk whose line comes from there; none where two desks share it. */
  synchronized List<ReaderName> beside(InetAddress address) {
    List<DeskConnection> there =
        lines.values().stream().filter(line -> line.address().equals(address)).toList();
    return there.size() == 1 ? desks.get(there.get(0).desk()).readers() : List.of();
  }

  synchronized List<DeskConnection> lines() {
    return List.copyOf(lines.values());
  }

  /**
   * A desk has a line.
   *
   * @return its line of before, which is to be closed, or null
   */
  synchronized DeskConnection connected(String desk, DeskConnection line, Hello hello) {
    desks.computeIfAbsent(desk, RemoteDesk::new).hello(hello.instance());
    return lines.put(desk, line);
  }

  /** A desk's line begins to tell what happens. */
  synchronized void leads(String desk, DeskConnection line, long turn) {
    if (lines.get(desk) == line) {
      desks.get(desk).leads(turn);
    }
  }

  /**
   * An event from a desk's line.
   *
   * @return the number up to which events were taken
   */
  synchronized long happened(String desk, DeskConnection line, Happened event) {
    RemoteDesk known = desks.get(desk);
    if (lines.get(desk) == line) {
      tellAll(known.happened(event, clock.instant()));
    }
    return known.last();
  }

  /** The present from a desk's line. */
  synchronized void present(String desk, DeskConnection line, Present present) {
    if (lines.get(desk) == line) {
      tellAll(desks.get(desk).present(present, clock.instant()));
    }
  }

  /** A line has ended. */
  synchronized void lost(String desk, DeskConnection line) {
    if (lines.remove(desk, line)) {
      tellAll(desks.get(desk).lost(clock.instant()));
    }
  }

  private void tellAll(List<ReaderEvent> events) {
    listeners.forEach(listener -> tell(listener, events));
  }

  private static void tell(ReaderEvents listener, List<ReaderEvent> events) {
    if (!events.isEmpty()) {
      listener.announce(events);
    }
  }
}
