package jp.madoguchi.reader.pcsc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.madoguchi.reader.api.CardInserted;
import jp.madoguchi.reader.api.CardRemoved;
import jp.madoguchi.reader.api.ReaderEvent;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.ReaderState;
import jp.madoguchi.reader.api.ReaderStateChanged;

/**
 * What is known of the readers, and which events turn the last knowledge into the present one.
 * Holds no thread and no device. Not thread-safe.
 */
public final class ReaderBoard {
  private static final String UNPLUGGED = "the reader is not connected";

  private final Pattern wanted;
  private final Map<ReaderName, Place> places = new TreeMap<>();
  private ReaderStateChanged service;

  ReaderBoard(Pattern wanted) {
    this.wanted = wanted;
  }

  /** The service lists these readers now. */
  List<ReaderEvent> listed(List<ReaderSlot> slots, Instant now) {
    List<ReaderEvent> events = new ArrayList<>();
    if (service == null || service.state() != ReaderState.UP) {
      service = new ReaderStateChanged(ReaderName.SERVICE, now, ReaderState.UP, "");
      events.add(service);
    }
    Map<ReaderName, ReaderSlot> present =
        slots.stream()
            .filter(slot -> wanted.matcher(slot.name()).matches())
            .collect(Collectors.toMap(slot -> new ReaderName(slot.name()), Function.identity()));
    places.forEach(
        (name, place) -> {
          if (!present.containsKey(name)) {
            events.addAll(place.gone(ReaderState.DOWN, UNPLUGGED, now));
          }
        });
    new TreeMap<>(present)
        .forEach(
            (name, slot) ->
                events.addAll(places.computeIfAbsent(name, Place::new).seen(slot, now)));
    return events;
  }

  /** The service is not there. Says so once. */
  List<ReaderEvent> serviceGone(String detail, Instant now) {
    List<ReaderEvent> events = new ArrayList<>();
    if (service != null && service.state() == ReaderState.SERVICE_GONE) {
      return events;
    }
    places.values().forEach(p -> events.addAll(p.gone(ReaderState.SERVICE_GONE, detail, now)));
    service = new ReaderStateChanged(ReaderName.SERVICE, now, ReaderState.SERVICE_GONE, detail);
    events.add(service);
    return events;
  }

  /** The present, for a listener that comes later: states, and cards that lie there. */
  List<ReaderEvent> present() {
    List<ReaderEvent> events = new ArrayList<>();
    if (service != null) {
      events.add(service);
    }
    places.values().forEach(place -> events.addAll(place.present()));
    return events;
  }

  /** One reader. */
  private static final class Place {
    private final ReaderName name;
    private ReaderStateChanged state;
    private CardInserted card;
    private int changes;

    Place(ReaderName name) {
      this.name = name;
    }

    List<ReaderEvent> seen(ReaderSlot slot, Instant now) {
      List<ReaderEvent> events = new ArrayList<>();
      boolean back = state == null || state.state() != ReaderState.UP;
      if (back) {
        state = new ReaderStateChanged(name, now, ReaderState.UP, "");
        events.add(state);
      } else if (slot.cardPresent() == (card != null) && unseen(slot) >= 2) {
        // the service saw more than we did: a card was swapped, or came and went
        events.add(turn(now));
      }
      changes = slot.changes();
      if (slot.cardPresent() != (card != null)) {
        events.add(turn(now));
      }
      return events;
    }

    /** The service's counter starts again after 65535. */
    private int unseen(ReaderSlot slot) {
      return slot.changes() - changes & 0xFFFF;
    }

    private ReaderEvent turn(Instant now) {
      if (card == null) {
        card = new CardInserted(name, now);
        return card;
      }
      card = null;
      return new CardRemoved(name, now);
    }

    List<ReaderEvent> gone(ReaderState how, String detail, Instant now) {
      List<ReaderEvent> events = new ArrayList<>();
      if (card != null) {
        events.add(turn(now));
      }
      if (state.state() != how) {
        state = new ReaderStateChanged(name, now, how, detail);
        events.add(state);
      }
      return events;
    }

    List<ReaderEvent> present() {
      return card == null ? List.of(state) : List.of(state, card);
    }
  }
}
