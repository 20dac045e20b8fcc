package jp.madoguchi.reader.pcsc;

import java.util.List;
import jp.madoguchi.reader.api.ReaderEvent;

/** Takes events in the order in which they happened; must not block and must not throw. */
@FunctionalInterface
public interface ReaderEvents {
  void announce(List<ReaderEvent> events);
}
