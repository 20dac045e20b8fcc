package jp.madoguchi.terminal.crash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.terminal.capture.CaptureKey;
import jp.madoguchi.terminal.capture.CaptureSource;

/** What was put into the folders and must be stored: written down before it is put there. */
final class Accepted {

  /** What kinds of files stream in. */
  enum Kind {
    FACE,
    FACE_IN_PIECES,
    FACE_AGAIN,
    ANSWER,
    FOREIGN_ANSWER,
    REFUSAL,
    BULK,
    BULK_IN_ZIP,
    MALFORMED
  }

  /**
   * One file.
   *
   * @param said what the application must have stored of it
   * @param people of a bulk result, in order; else empty
   */
  record File(
      Kind kind,
      CaptureSource source,
      String name,
      byte[] bytes,
      String said,
      List<String> people) {
    File(Kind kind, CaptureSource source, String name, byte[] bytes, String said) {
      this(kind, source, name, bytes, said, List.of());
    }

    String key() {
      return CaptureKey.of(source, name, bytes);
    }
  }

  private final Map<String, File> byKey = new ConcurrentHashMap<>();
  private final Map<Kind, AtomicInteger> counts = new EnumMap<>(Kind.class);

  Accepted() {
    for (Kind kind : Kind.values()) {
      counts.put(kind, new AtomicInteger());
    }
  }

  void add(File file) {
    byKey.putIfAbsent(file.key(), file);
    counts.get(file.kind()).incrementAndGet();
  }

  Map<String, File> byKey() {
    return byKey;
  }

  /** How many of each kind came to several places together. */
  static Map<Kind, Integer> counts(Collection<Accepted> several) {
    Map<Kind, Integer> sums = new EnumMap<>(Kind.class);
    List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
    for (Kind kind : kinds) {
      sums.put(kind, several.stream().mapToInt(one -> one.counts.get(kind).get()).sum());
    }
    return sums;
  }
}
