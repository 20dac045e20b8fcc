package jp.madoguchi.equipment;

import jakarta.ejb.Local;
import java.time.LocalTime;
import java.util.List;

/**
 * The daily restart of terminals and readers: planned, reminded of, done in the right order and
 * recorded (ID-15). A restart that is due becomes a line of the fault list, whose task is settled
 * by doing it.
 */
@Local
public interface RestartBook {
  /** Today's restart of each terminal, in the order of the connector's settings. */
  List<RestartDay> today();

  /**
   * Plans the restart, hour and minute count.
   *
   * @param dailyAt null for none
   * @throws IllegalArgumentException no such terminal
   */
  void plan(String terminal, LocalTime dailyAt);

  /**
   * Records a step as done now; one that is recorded already changes nothing.
   *
   * @throws IllegalStateException an earlier step is still to be done
   * @throws IllegalArgumentException no such terminal
   */
  void done(String terminal, RestartStep step);
}
