package jp.madoguchi.maintenance;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Work plans as administrators and auditors see them (保守作業計画の一覧). */
@Local
public interface WorkPlanBook {
  /** Plans that {@link #during} returns at most. */
  int MOST = 2_000;

  /** Those that end last first. */
  List<WorkPlan> list(int first, int size);

  /** How many there are, withdrawn ones too. */
  long count();

  /**
   * Approved plans, withdrawn ones too, that touch the time; the latest first, {@link #MOST} at
   * most.
   */
  List<WorkPlan> during(Instant since, Instant before);

  /** One of them; empty when there is none. */
  Optional<WorkPlan> plan(long id);
}
