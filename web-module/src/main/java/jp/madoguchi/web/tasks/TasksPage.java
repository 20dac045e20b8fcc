package jp.madoguchi.web.tasks;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import jp.madoguchi.task.ExchangeIncident;
import jp.madoguchi.task.TaskDesk;
import jp.madoguchi.task.TaskFilter;
import jp.madoguchi.task.TaskRefused;
import jp.madoguchi.task.TaskView;
import jp.madoguchi.web.equipment.PressedButton;
import jp.madoguchi.web.faults.FaultSpecifics;
import jp.madoguchi.web.text.Words;

/** The tasks (対応事項): what is to be done, by whom; the database pages them. */
@Named
@RequestScoped
public class TasksPage {
  private static final int SIZE = 30;

  private final TaskDesk desk;
  private final Words words;
  private final FaultSpecifics faults;
  private boolean all;
  private boolean mine;
  private int page = 1;
  private String told;
  private List<TaskView> tasks;
  private Long count;

  /** For the container's proxy. */
  protected TasksPage() {
    this(null, null, null);
  }

  @Inject
  public TasksPage(TaskDesk desk, Words words, FaultSpecifics faults) {
    this.faults = faults;
    this.desk = desk;
    this.words = words;
  }

  public List<TaskView> getTasks() {
    if (tasks == null) {
      tasks = desk.tasks(filter(), (page - 1) * SIZE, SIZE);
    }
    return tasks;
  }

  public long getCount() {
    if (count == null) {
      count = desk.count(filter());
    }
    return count;
  }

  public int getPages() {
    return (int) ((getCount() + SIZE - 1) / SIZE);
  }

  private TaskFilter filter() {
    return new TaskFilter(null, !all, mine);
  }

  /** What happened, in a sentence. */
  public String what(TaskView task) {
    ExchangeIncident incident = (ExchangeIncident) task.details();
    return words.say("fault." + incident.reason());
  }

  public String about(TaskView task) {
    return ((ExchangeIncident) task.details()).fileName();
  }

  public String terminal(TaskView task) {
    return ((ExchangeIncident) task.details()).terminal();
  }

  public String detail(TaskView task) {
    ExchangeIncident incident = (ExchangeIncident) task.details();
    return faults.detail(incident.reason(), incident.detail());
  }

  /** The button that was pressed; it carries id and version of its task. */
  public void act() throws IOException {
    String done = PressedButton.pressed("done");
    String take = PressedButton.pressed("take");
    String again = PressedButton.pressed("reopen");
    if (done != null) {
      act("done", () -> desk.done(part(done, 0), part(done, 1), PressedButton.pressed("note")));
    } else if (take != null) {
      act("taken", () -> desk.take(part(take, 0), part(take, 1)));
    } else if (again != null) {
      act("reopened", () -> desk.reopen(part(again, 0), part(again, 1)));
    }
  }

  private void act(String key, Runnable what) throws IOException {
    String said = "tasks.said." + key;
    try {
      what.run();
    } catch (TaskRefused refused) {
      said = refused.messageKey();
    } catch (EJBException failed) {
      if (!(failed.getCause() instanceof TaskRefused refused)) {
        throw failed;
      }
      said = refused.messageKey();
    }
    PressedButton.on("/reception/" + address(all, mine, page), said);
  }

  private static long part(String pressed, int place) {
    String[] parts = pressed.split(":");
    try {
      return Long.parseLong(parts[place]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException none) {
      throw new TaskRefused("tasks.said.changed");
    }
  }

  /** Address of the list with something changed. */
  public String address(boolean withDone, boolean onlyMine, int otherPage) {
    return "tasks.xhtml?all=" + withDone + "&mine=" + onlyMine + "&page=" + otherPage;
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public boolean isMine() {
    return mine;
  }

  public void setMine(boolean mine) {
    this.mine = mine;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, Math.min(page, 100_000));
  }

  public String getTold() {
    return PressedButton.key(told, "tasks");
  }

  public void setTold(String told) {
    this.told = told;
  }
}
