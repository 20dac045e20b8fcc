package jp.madoguchi.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each row reached which client; of several versions of a row the first counts. */
final class Timeline {
  /** Stations behind the server, in the order of the way. */
  enum Station {
    /** The push message, which holds the row, was read to its end. */
    TOLD,
    /** The row is in the page's table. */
    PLACED,
    /** The frame with the row was handed to the screen. */
    PAINTED
  }

  private record Key(Station station, long row) {}

  private final Map<Key, Map<String, Long>> moments = new ConcurrentHashMap<>();

  void note(Station station, long row, String client, long at) {
    moments
        .computeIfAbsent(new Key(station, row), k -> new ConcurrentHashMap<>())
        .putIfAbsent(client, at);
  }

  /** Moments by client; empty when nobody got that far. */
  Map<String, Long> of(Station station, long row) {
    return moments.getOrDefault(new Key(station, row), Map.of());
  }

  /** How often a station was reached, by all rows and clients. */
  int count(Station station) {
    return moments.entrySet().stream()
        .filter(entry -> entry.getKey().station() == station)
        .mapToInt(entry -> entry.getValue().size())
        .sum();
  }
}
