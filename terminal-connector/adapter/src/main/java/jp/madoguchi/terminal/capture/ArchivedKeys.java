package jp.madoguchi.terminal.capture;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Remembers what was delivered, to know a duplicate. A week of a large hospital is some 170,000
 * keys, so half of each digest is kept: 128 bits are still beyond any accident.
 */
final class ArchivedKeys {

  private record Half(long high, long low) {
    static Half of(String key) {
      return new Half(
          HexFormat.fromHexDigitsToLong(key, 0, 16), HexFormat.fromHexDigitsToLong(key, 16, 32));
    }
  }

  private final Map<LocalDate, Set<Half>> byDay = new TreeMap<>();

  synchronized void add(LocalDate day, String key) {
    byDay.computeIfAbsent(day, unused -> new HashSet<>()).add(Half.of(key));
  }

  synchronized boolean contains(String key) {
    Half half = Half.of(key);
    return byDay.values().stream().anyMatch(keys -> keys.contains(half));
  }

  synchronized void remove(LocalDate day, String key) {
    Set<Half> keys = byDay.get(day);
    if (keys != null) {
      keys.remove(Half.of(key));
    }
  }

  synchronized void forget(LocalDate day) {
    byDay.remove(day);
  }
}
