package jp.madoguchi.terminal.capture;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What other servers delivered and whose original may lie in its folder still. */
final class KnownElsewhere {

  private final ArchivedKeys archived = new ArchivedKeys();
  private final Set<String> left = ConcurrentHashMap.newKeySet();

  void delivered(LocalDate day, String key) {
    archived.add(day, key);
  }

  void left(String key) {
    left.add(key);
  }

  boolean contains(String key) {
    return left.contains(key) || archived.contains(key);
  }
}
