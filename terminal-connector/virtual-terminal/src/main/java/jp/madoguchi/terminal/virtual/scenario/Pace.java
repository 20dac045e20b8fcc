package jp.madoguchi.terminal.virtual.scenario;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import jp.madoguchi.terminal.messages.MessageName;

/** How long answers take: between two lengths per family, chosen by chance. */
public final class Pace {
  private final List<PaceStep> steps;
  private final SplittableRandom chance;

  /**
   * @param steps the first whose family fits decides; the last should fit everything
   */
  public Pace(List<PaceStep> steps, long seed) {
    this.steps = List.copyOf(steps);
    this.chance = new SplittableRandom(seed);
  }

  /**
   * @param family beginning of the API識別ID, empty for everything
   * @param shortest from taking a request to its answer
   * @param longest the same, not shorter
   */
  public record PaceStep(String family, Duration shortest, Duration longest) {
    public PaceStep {
      if (shortest.compareTo(longest) > 0) {
        throw new IllegalArgumentException("min is longer than max");
      }
    }
  }

  /** How long the answer to this request takes. */
  public synchronized Duration next(MessageName name) {
    String family = name.prefix() + name.phase();
    return steps.stream()
        .filter(step -> family.startsWith(step.family))
        .findFirst()
        .map(this::between)
        .orElse(Duration.ZERO);
  }

  private Duration between(PaceStep step) {
    long span = step.longest.minus(step.shortest).toMillis();
    return step.shortest.plusMillis(span == 0 ? 0 : chance.nextLong(span + 1));
  }
}
