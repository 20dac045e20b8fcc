package jp.madoguchi.web.tasks;

import java.util.List;
import jp.madoguchi.task.TaskDesk;
import jp.madoguchi.task.TaskFilter;
import jp.madoguchi.task.TaskView;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.RowsWanted;

/** Tasks that a filter has: open ones first, the longest due before the others. */
public final class TaskRows extends PagedRows<TaskView> {
  private static final long serialVersionUID = 1L;

  private final TaskDesk desk;
  private final TaskFilter filter;

  TaskRows(TaskDesk desk, TaskFilter filter) {
    this.desk = desk;
    this.filter = filter;
  }

  @Override
  protected long counted() {
    return desk.count(filter);
  }

  @Override
  protected List<TaskView> rows(RowsWanted wanted) {
    return desk.tasks(filter, wanted.first(), wanted.size());
  }

  @Override
  protected String keyOf(TaskView row) {
    return Long.toString(row.id());
  }
}
