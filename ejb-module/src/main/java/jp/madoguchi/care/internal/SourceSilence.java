package jp.madoguchi.care.internal;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;

/**
 * That no source speaks is said once a day by each server: the rule then judges nobody, and whoever
 * chose it has to know. Kept by this server alone, and lost with it.
 */
final class SourceSilence {
  private static final System.Logger LOG = System.getLogger(SourceSilence.class.getName());
  private static final AtomicReference<LocalDate> SAID = new AtomicReference<>();

  private SourceSilence() {}

  /** Whether this was the first notice of the day. */
  static boolean noticed(LocalDate today) {
    boolean first = !today.equals(SAID.getAndSet(today));
    if (first) {
      LOG.log(
          System.Logger.Level.WARNING,
          "own department: no booking, admission or desk has said lately who is in charge of whom;"
              + " readings are not judged by it (madoguchi.own-department.days)");
    }
    return first;
  }
}
