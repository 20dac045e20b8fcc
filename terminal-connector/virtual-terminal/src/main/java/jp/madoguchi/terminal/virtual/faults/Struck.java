package jp.madoguchi.terminal.virtual.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What goes wrong with one answer.
 *
 * @param faults all that struck; several may
 */
public record Struck(List<StagedFault> faults) {
  /** Everything goes well. */
  public static final Struck BY_NOTHING = new Struck(List.of());

  public boolean by(FaultKind kind) {
    return first(kind).isPresent();
  }

  /** The first fault of a kind. */
  public Optional<StagedFault> first(FaultKind kind) {
    return faults.stream().filter(fault -> fault.kind() == kind).findFirst();
  }

  /** How much later the answer comes. */
  public Duration delay() {
    return faults.stream().map(StagedFault::delay).reduce(Duration.ZERO, Duration::plus);
  }
}
