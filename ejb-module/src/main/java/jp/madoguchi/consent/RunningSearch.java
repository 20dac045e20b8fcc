package jp.madoguchi.consent;

import java.util.Collection;
import java.util.Set;

/**
 * Which patients of those whose consents run.
 *
 * @param kinds one of these runs; never empty
 * @param setting in this kind of care, or null for all
 * @param among no others than these numbers, at most {@link #MOST_AMONG}; null for everybody
 */
public record RunningSearch(
    Set<ConsentKind> kinds, CareSetting setting, Collection<String> among, RunningOrder order) {
  /** Numbers that a search names at most: a day of the largest hospitals several times over. */
  public static final int MOST_AMONG = 20_000;

  /** Everybody, the soonest end first. */
  public static final RunningSearch ALL = of(Set.of(ConsentKind.values()));

  public RunningSearch {
    if (kinds.isEmpty() || among != null && among.size() > MOST_AMONG) {
      throw new IllegalArgumentException("no search");
    }
  }

  /** Everybody of whom one of the kinds runs, the soonest end first. */
  public static RunningSearch of(Set<ConsentKind> kinds) {
    return new RunningSearch(kinds, null, null, RunningOrder.ENDS_FIRST);
  }

  @Override
  public String toString() {
    return "RunningSearch[***]";
  }
}
