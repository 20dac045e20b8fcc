package jp.madoguchi.equipment;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Today's restart of one terminal and its readers (ID-15).
 *
 * @param dailyAt time of the facility's day, null when none is planned
 * @param due the moment of today, null when none is planned
 * @param steps all steps in their order
 */
public record RestartDay(
    String terminal,
    LocalTime dailyAt,
    Instant due,
    RestartDay.RestartState state,
    List<RestartDone> steps) {
  /** Where today's restart stands. */
  public enum RestartState {
    /** None planned and none begun. */
    NONE,
    /** Planned for later today. */
    LATER,
    /** Its time has come and nobody has begun. */
    DUE,
    /** Begun and not finished. */
    RUNNING,
    DONE
  }

  public RestartDay {
    steps = List.copyOf(steps);
  }

  /** The step to be done next; empty when all are. */
  public Optional<RestartStep> next() {
    return steps.stream().filter(step -> !step.done()).map(RestartDone::step).findFirst();
  }
}
