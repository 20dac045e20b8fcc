package jp.madoguchi.web.tasks;

import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.Consumer;
import jp.madoguchi.facility.TypedWords;
import jp.madoguchi.task.ExchangeIncident;
import jp.madoguchi.task.OpenedEnvelope;
import jp.madoguchi.task.TaskDesk;
import jp.madoguchi.task.TaskFilter;
import jp.madoguchi.task.TaskRefused;
import jp.madoguchi.task.TaskView;
import jp.madoguchi.web.faults.FaultSpecifics;
import jp.madoguchi.web.pf.FacadeRows;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.text.Words;

/** The tasks (対応事項): what is to be done, by whom; the database pages them. */
@Named
@ViewScoped
public class TasksPage implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final TypedWords NOTHING = TypedWords.of(null);
  private static final String CHANGED = "tasks.said.changed";

  @Inject TaskDesk desk;
  @Inject Words words;
  @Inject private FaultSpecifics faults;
  @Inject Said said;

  private boolean all;
  private boolean mine;
  private Long count;
  private FacadeRows<TaskView> rows;
  private transient TaskView dealt;
  private transient TypedWords note = NOTHING;

  /** Begins with what the address asks for. */
  public void open() {
    TaskFilter asked = filter();
    rows =
        new FacadeRows<>(
            () -> desk.count(asked),
            (first, size) -> desk.tasks(asked, first, size),
            task -> task.id() + ":" + task.version());
  }

  /** Asks what was done about the pressed row. */
  public void deal() {
    dealt = rows.pressed().orElse(null);
    note = NOTHING;
    if (dealt == null) {
      count = null;
      said.refused(words.say(CHANGED));
      Redrawn.also("rowsArea", "verdict");
    }
  }

  /** Asks no more. */
  public void leave() {
    dealt = null;
  }

  /**
   * Ends the task that was asked about. Refused, the box stays with what was typed; changed by
   * somebody else, it tells of the task as it is now, and the next press is about that.
   */
  public void done() {
    if (dealt == null) {
      return;
    }
    TaskView task = dealt;
    String refused = refusal("done", task, () -> desk.done(task.id(), task.version(), note));
    if (refused == null) {
      close();
      return;
    }
    if (CHANGED.equals(refused)) {
      dealt = desk.task(task.id()).orElse(null);
    }
    if (dealt == null) {
      close();
      said.refused(words.say(refused));
    } else {
      said.beside("note", words.say(refused));
    }
  }

  private void close() {
    dealt = null;
    Redrawn.also("dealArea");
  }

  public void take() {
    act("taken", task -> desk.take(task.id(), task.version()));
  }

  public void reopen() {
    act("reopened", task -> desk.reopen(task.id(), task.version()));
  }

  private void act(String key, Consumer<TaskView> what) {
    count = null;
    TaskView task = rows.pressed().orElse(null);
    String refused = task == null ? CHANGED : refusal(key, task, () -> what.accept(task));
    if (refused != null) {
      said.refused(words.say(refused));
    }
  }

  /** Why it was not done, as a key; null when it was, which is told. */
  private String refusal(String key, TaskView task, Runnable what) {
    count = null;
    try {
      what.run();
    } catch (TaskRefused refused) {
      return refused.messageKey();
    } catch (EJBException failed) {
      if (!(failed.getCause() instanceof TaskRefused refused)) {
        throw failed;
      }
      return refused.messageKey();
    }
    said.done(words.say("tasks.said." + key, words.of(task.kind()), about(task)));
    return null;
  }

  private TaskFilter filter() {
    return new TaskFilter(null, !all, mine);
  }

  public PagedRows<TaskView> getRows() {
    return rows;
  }

  /** Of the list as it is asked for. */
  public long getCount() {
    if (count == null) {
      count = desk.count(filter());
    }
    return count;
  }

  /** What happened, in a sentence. */
  public String what(TaskView task) {
    return task.details() instanceof OpenedEnvelope
        ? words.say("tasks.envelope")
        : words.say("fault." + incident(task).reason());
  }

  /** The file that it is about; a restart has none. */
  public String about(TaskView task) {
    return task.details() instanceof OpenedEnvelope envelope
        ? envelope.account()
        : faults.file(incident(task).fileName());
  }

  public String terminal(TaskView task) {
    return task.details() instanceof OpenedEnvelope envelope
        ? envelope.terminal()
        : incident(task).terminal();
  }

  public String detail(TaskView task) {
    return task.details() instanceof OpenedEnvelope
        ? ""
        : faults.detail(incident(task).reason(), incident(task).detail());
  }

  private static ExchangeIncident incident(TaskView task) {
    return (ExchangeIncident) task.details();
  }

  /** The rest of the address of the list with something changed. */
  public String address(boolean withDone, boolean onlyMine) {
    return "?all=" + withDone + "&mine=" + onlyMine;
  }

  /** The task whose end is being told; null for none. */
  public TaskView getDealt() {
    return dealt;
  }

  public TypedWords getNote() {
    return note;
  }

  public void setNote(TypedWords note) {
    this.note = note;
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
}
