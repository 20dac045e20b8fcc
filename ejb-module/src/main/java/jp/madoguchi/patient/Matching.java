package jp.madoguchi.patient;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Outcome of matching (患者照合, R8): the one patient it is for certain, or candidates for the clerk.
 *
 * @param certain null when nobody is, or when more than one could be meant
 * @param candidates best first, without the certain one; at most {@link #MOST}
 * @param certainBy why the certain one is; empty without
 */
public record Matching(
    PatientView certain, List<Candidate> candidates, Set<MatchReason> certainBy) {
  /** More help nobody. */
  public static final int MOST = 20;

  public Matching {
    candidates = List.copyOf(candidates);
    certainBy = Set.copyOf(certainBy);
  }

  public Matching(PatientView certain, List<Candidate> candidates) {
    this(certain, candidates, Set.of());
  }

  /** The same with nobody certain: the clerk decides. */
  public Matching undecided() {
    if (certain == null) {
      return this;
    }
    List<Candidate> all = new ArrayList<>();
    all.add(Candidate.of(certain, certainBy));
    all.addAll(candidates);
    return new Matching(null, all);
  }

  /**
   * Somebody who may be the one.
   *
   * @param reasons what speaks for it and against it
   * @param weight their sum; above zero
   */
  public record Candidate(PatientView patient, Set<MatchReason> reasons, int weight) {
    /** With the weight of its reasons, which are kept in the order of their strength. */
    public static Candidate of(PatientView patient, Set<MatchReason> reasons) {
      EnumSet<MatchReason> ordered = EnumSet.noneOf(MatchReason.class);
      ordered.addAll(reasons);
      return new Candidate(patient, ordered, ordered.stream().mapToInt(MatchReason::weight).sum());
    }

    @Override
    public String toString() {
      return "Candidate[" + reasons + " " + weight + "]";
    }
  }

  @Override
  public String toString() {
    return "Matching[" + (certain != null) + ", " + candidates.size() + "]";
  }
}
