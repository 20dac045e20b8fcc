package jp.madoguchi.web.equipment;

import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import jp.madoguchi.equipment.RestartBook;
import jp.madoguchi.equipment.RestartDay;
import jp.madoguchi.equipment.RestartDone;
import jp.madoguchi.equipment.RestartStep;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.text.TypedTime;
import jp.madoguchi.web.text.Words;

/** The daily restart of terminals and readers: when, and how far it is today. */
@Named("restarts")
@ViewScoped
public class RestartsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject RestartBook book;
  @Inject Words words;
  @Inject Said said;

  private final WholeRows<RestartDay> rows =
      new WholeRows<>(() -> book.today(), RestartsPage::name);
  private transient RestartDay planned;
  private String daily;

  public PagedRows<RestartDay> getRows() {
    return rows;
  }

  /** With the step that its button would record: pressed twice, the second is no other step. */
  static String name(RestartDay day) {
    return RowName.of(day.terminal() + ":" + day.next().map(RestartStep::name).orElse(""));
  }

  /** The mark of a terminal's restart. */
  public String mark(RestartDay day) {
    return switch (day.state()) {
      case DONE -> "ok";
      case DUE -> "attention";
      case RUNNING -> "wait";
      case NONE, LATER -> "off";
    };
  }

  /** Whether this step is the one to be done now. */
  public boolean next(RestartDay day, RestartDone step) {
    return day.next().filter(next -> next == step.step()).isPresent();
  }

  /** What the button of a terminal says; "" when all is done. */
  public String nextStep(RestartDay day) {
    return day.next().map(step -> words.say("readers.step", words.of(step))).orElse("");
  }

  /** Records the next step of the pressed row as done. */
  public void done() {
    RestartDay day = rows.pressed().orElse(null);
    if (day == null) {
      said.refused(words.say("list.changed"));
      return;
    }
    RestartStep step = day.next().orElse(null);
    if (step != null) {
      String refused = refusal(day.terminal(), () -> book.done(day.terminal(), step));
      if (refused == null) {
        said.done(words.say("readers.said.done", day.terminal(), words.of(step)));
      } else {
        said.refused(refused);
      }
    }
  }

  /** Asks for the time of the pressed row. */
  public void begin() {
    planned = rows.pressed().orElse(null);
    if (planned == null) {
      Redrawn.also("live");
      said.refused(words.say("list.changed"));
      return;
    }
    daily = planned.dailyAt() == null ? "" : planned.dailyAt().toString();
  }

  public void leave() {
    planned = null;
  }

  public void plan() {
    if (planned == null) {
      return;
    }
    LocalTime at = TypedTime.of(daily).orElse(null);
    if (at == null && daily != null && !daily.isBlank()) {
      said.beside("daily", words.say("readers.said.time"));
      return;
    }
    String terminal = planned.terminal();
    String refused = refusal(terminal, () -> book.plan(terminal, at));
    close();
    if (refused == null) {
      said.done(words.say("readers.said.planned", terminal));
    } else {
      said.refused(refused);
    }
  }

  private void close() {
    planned = null;
    Redrawn.also("planArea", "live");
  }

  /** Why it was not done; null when it was. */
  private String refusal(String terminal, Runnable what) {
    try {
      what.run();
      return null;
    } catch (EJBException failed) {
      if (failed.getCause() instanceof IllegalArgumentException) {
        return words.say("readers.said.noterminal", terminal);
      }
      if (failed.getCause() instanceof IllegalStateException) {
        return words.say("list.changed");
      }
      throw failed;
    }
  }

  /** The terminal whose restart is being planned; null for none. */
  public RestartDay getPlanned() {
    return planned;
  }

  public String getDaily() {
    return daily;
  }

  public void setDaily(String daily) {
    this.daily = daily;
  }
}
