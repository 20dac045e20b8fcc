package jp.madoguchi.task;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.facility.TypedWords;

/**
 * Tasks for pages. What is done about one is recorded; {@link TaskRefused} {@code
 * tasks.said.changed} when it is not as it was when it was shown, {@code tasks.said.role} when the
 * caller's role may not deal with its kind.
 */
@Local
public interface TaskDesk {
  /**
   * Open ones first, the longest due or oldest before the others, then those done last; at most 200
   * at once.
   */
  List<TaskView> tasks(TaskFilter filter, int first, int count);

  long count(TaskFilter filter);

  /** One as it is now; empty when there is none. */
  Optional<TaskView> task(long id);

  /** 担当: the caller does it; who had taken it before does not any more. */
  void take(long id, long version);

  /**
   * 対応済.
   *
   * @param note what was done; at most 400 characters are kept
   */
  void done(long id, long version, TypedWords note);

  /** Opens it again; {@code tasks.said.open} when there is another open one about the same. */
  void reopen(long id, long version);
}
