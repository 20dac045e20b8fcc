package jp.madoguchi.reader.adapter.remote;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.DeskLeads;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderState;
import jp.madoguchi.reader.api.ReaderStateChanged;
import jp.madoguchi.reader.line.LineMessage.Happened;
import jp.madoguchi.reader.line.LineMessage.Present;
import jp.madoguchi.reader.line.LineMessage.ReaderReport;
import jp.madoguchi.reader.line.LineMessage.What;

/**
 * What is known of one desk's readers, and which events turn the last knowledge into the present
 * one. Per reader, insertions and removals take turns and instants grow, whatever the agent says.
 * Holds no thread and no line. Not thread-safe.
 */
final class RemoteDesk {
  private static final String LOST = "no line to the desk";
  private static final String UNPLUGGED = "the reader is not connected";
  private static final int MOST_READERS = 64;
  private static final int LONGEST_NAME = 127;
  private static final System.Logger LOG = System.getLogger(RemoteDesk.class.getName());

  private final String name;
  private final Map<String, DeskPlace> places = new TreeMap<>();
  private UUID instance;
  private long turn;
  private long last;

  RemoteDesk(String name) {
    this.name = name;
  }

  /** The agent says hello; another run of it counts its events anew. */
  void hello(UUID newInstance) {
    if (!newInstance.equals(instance)) {
      instance = newInstance;
      last = 0;
      places.values().forEach(DeskPlace::forgetNumber);
    }
  }

  /** The line tells what happens from now on; each reader's next event says so before it. */
  void leads(long newTurn) {
    turn = newTurn;
    places.values().forEach(DeskPlace::forgetLead);
  }

  /** The number of the last event that was taken. */
  long last() {
    return last;
  }

  /** An event; one that was taken before the line broke changes nothing. */
  List<ReaderEvent> happened(Happened event, Instant now) {
    if (event.sequence() <= last) {
      return List.of();
    }
    last = event.sequence();
    Instant at = now.minus(Duration.of(Math.max(0, event.ageMicros()), ChronoUnit.MICROS));
    List<ReaderEvent> events = new ArrayList<>();
    DeskPlace place = place(event.reader());
    if (place == null) {
      return events;
    }
    switch (event.what()) {
      case CARD_INSERTED -> place.inserted(event.sequence(), at, events);
      case CARD_REMOVED -> place.removed(at, events);
      case READER_UP -> place.up(at, events);
      case READER_DOWN -> place.gone(ReaderState.DOWN, event.detail(), at, events);
      case SERVICE_GONE -> place.gone(ReaderState.SERVICE_GONE, event.detail(), at, events);
    }
    return events;
  }

  /** The readers as the agent sees them, at the beginning of a line. */
  List<ReaderEvent> present(Present present, Instant now) {
    List<ReaderEvent> events = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (ReaderReport told : present.readers()) {
      listed.add(told.reader());
      DeskPlace place = place(told.reader());
      if (place == null) {
        continue;
      }
      if (told.state() != What.READER_UP) {
        boolean service = told.state() == What.SERVICE_GONE;
        place.gone(service ? ReaderState.SERVICE_GONE : ReaderState.DOWN, UNPLUGGED, now, events);
      } else if (told.card() == 0) {
        place.up(now, events);
        place.removed(now, events);
      } else {
        place.inserted(told.card(), now, events);
      }
    }
    places.forEach(
        (reader, place) -> {
          if (!listed.contains(reader)) {
            place.gone(ReaderState.DOWN, UNPLUGGED, now, events);
          }
        });
    return events;
  }

  /** The line is lost. */
  List<ReaderEvent> lost(Instant now) {
    List<ReaderEvent> events = new ArrayList<>();
    places.values().forEach(place -> place.gone(ReaderState.LINE_LOST, LOST, now, events));
    return events;
  }

  /** The present, for a listener that comes later. */
  List<ReaderEvent> known() {
    List<ReaderEvent> events = new ArrayList<>();
    places.values().forEach(place -> place.known(events));
    return events;
  }

  /** Those that are connected. */
  List<ReaderName> readers() {
    return places.values().stream().filter(DeskPlace::isUp).map(place -> place.name).toList();
  }

  /** Null for a reader that cannot be named here, or is one too many. */
  private DeskPlace place(String reader) {
    DeskPlace known = places.get(reader);
    if (known != null) {
      return known;
    }
    int length = name.length() + 1 + reader.getBytes(StandardCharsets.UTF_8).length;
    if (reader.isBlank() || length > LONGEST_NAME || places.size() >= MOST_READERS) {
      LOG.log(System.Logger.Level.WARNING, "desk {0}: a reader is left out: {1}", name, reader);
      return null;
    }
    DeskPlace fresh = new DeskPlace(new DeskReader(name, reader).name());
    places.put(reader, fresh);
    return fresh;
  }

  /** One reader. */
  private final class DeskPlace {
    private final ReaderName name;
    private DeskLeads lead;
    private ReaderStateChanged state;
    private CardInserted card;
    private long number;
    private Instant latest = Instant.EPOCH;

    DeskPlace(ReaderName name) {
      this.name = name;
    }

    void forgetNumber() {
      number = 0;
    }

    void forgetLead() {
      lead = null;
    }

    private void tell(ReaderEvent event, List<ReaderEvent> events) {
      if (lead == null) {
        lead = new DeskLeads(name, event.at(), instance.toString(), turn);
        events.add(lead);
      }
      events.add(event);
    }

    boolean isUp() {
      return state != null && state.state() == ReaderState.UP;
    }

    void up(Instant at, List<ReaderEvent> events) {
      if (state == null || state.state() != ReaderState.UP) {
        state = new ReaderStateChanged(name, after(at), ReaderState.UP, "");
        tell(state, events);
      }
    }

    /** The state comes first: who is told "up" afterwards takes the reader for empty. */
    void inserted(long newNumber, Instant at, List<ReaderEvent> events) {
      up(at, events);
      if (card != null && number != newNumber) {
        removed(at, events);
      }
      if (card == null) {
        card = new CardInserted(name, after(at));
        number = newNumber;
        tell(card, events);
      }
    }

    void removed(Instant at, List<ReaderEvent> events) {
      if (card != null) {
        card = null;
        tell(new CardRemoved(name, after(at)), events);
      }
    }

    void gone(ReaderState how, String detail, Instant at, List<ReaderEvent> events) {
      removed(at, events);
      if (state == null || state.state() != how) {
        state = new ReaderStateChanged(name, after(at), how, detail);
        tell(state, events);
      }
    }

    void known(List<ReaderEvent> events) {
      if (lead != null) {
        events.add(lead);
      }
      if (state != null) {
        events.add(state);
      }
      if (card != null) {
        events.add(card);
      }
    }

    private Instant after(Instant at) {
      latest = at.isAfter(latest) ? at : latest.plus(1, ChronoUnit.MICROS);
      return latest;
    }
  }
}
