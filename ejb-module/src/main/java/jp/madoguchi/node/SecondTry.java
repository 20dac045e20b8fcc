package jp.madoguchi.node;

import java.util.function.Supplier;

/**
 * An act that is done once more when it lost a race: only for acts of which a second one changes
 * nothing, and only around a whole transaction, which the first try has rolled back. Where a person
 * decided, nobody tries for them: they look again.
 */
public final class SecondTry {
  private SecondTry() {}

  /** What the act gives, at the first or the second try; a second lost race is thrown. */
  public static <T> T of(Supplier<T> act) {
    try {
      return act.get();
    } catch (RuntimeException first) {
      if (!LostRace.caused(first)) {
        throw first;
      }
      return act.get();
    }
  }

  /** As {@link #of}, for an act that gives nothing. */
  public static void run(Runnable act) {
    of(
        () -> {
          act.run();
          return null;
        });
  }
}
