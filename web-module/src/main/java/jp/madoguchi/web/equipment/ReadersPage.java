package jp.madoguchi.web.equipment;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.equipment.ReaderBook;
import jp.madoguchi.equipment.ReaderCondition;
import jp.madoguchi.equipment.ReaderDescription;
import jp.madoguchi.equipment.ReaderSheet;
import jp.madoguchi.equipment.RestartBook;
import jp.madoguchi.equipment.RestartDay;
import jp.madoguchi.equipment.RestartDone;
import jp.madoguchi.equipment.RestartStep;
import jp.madoguchi.reception.ReaderTile;
import jp.madoguchi.web.security.Me;

/** カードリーダー管理 (SC-21): state, place, today's counts, and the daily restart. */
@Named("readers")
@RequestScoped
public class ReadersPage {
  private static final String PAGE = "/equipment/readers.xhtml";

  private final ReaderBook book;
  private final RestartBook restarts;
  private final Me me;
  private String told;
  private String edit;
  private String plan;
  private List<ReaderSheet> sheets;
  private List<RestartDay> days;

  /** For the container's proxy. */
  protected ReadersPage() {
    this(null, null, null);
  }

  @Inject
  public ReadersPage(ReaderBook book, RestartBook restarts, Me me) {
    this.book = book;
    this.restarts = restarts;
    this.me = me;
  }

  public List<ReaderSheet> getSheets() {
    if (sheets == null) {
      sheets = book.sheets();
    }
    return sheets;
  }

  public List<RestartDay> getRestarts() {
    if (days == null) {
      days = restarts.today();
    }
    return days;
  }

  /** Readers that cannot be used now. */
  public long getBroken() {
    return getSheets().stream().filter(ReadersPage::broken).count();
  }

  private static boolean broken(ReaderSheet sheet) {
    return sheet.status().condition() == ReaderCondition.FAULT
        || sheet.status().condition() == ReaderCondition.STOPPED;
  }

  /** Readers with a card that nobody took. */
  public long getLeft() {
    return getSheets().stream()
        .filter(sheet -> sheet.status().condition() == ReaderCondition.CARD_LEFT)
        .count();
  }

  /** The mark of a reader's condition. */
  public String readerMark(ReaderSheet sheet) {
    return switch (sheet.status().condition()) {
      case FAULT, STOPPED -> "stop";
      case CARD_LEFT -> "attention";
      case BUSY, STAFF_MODE -> "wait";
      case IDLE -> "ok";
    };
  }

  /** The word of a reader's condition, the same as on the board. */
  public ReaderTile.ReaderTileState state(ReaderSheet sheet) {
    return ReaderTile.ReaderTileState.valueOf(sheet.status().condition().name());
  }

  /** The mark of a terminal's restart. */
  public String restartMark(RestartDay day) {
    return switch (day.state()) {
      case DONE -> "ok";
      case DUE -> "attention";
      case RUNNING -> "wait";
      case NONE, LATER -> "off";
    };
  }

  /** Place, model and plan are the administrator's. */
  public boolean isMaySet() {
    return me.getRole() == Role.ADMIN;
  }

  /** The reader whose place and model are being entered; null for none. */
  public ReaderSheet getEdited() {
    return getSheets().stream()
        .filter(sheet -> isMaySet() && sheet.status().key().equals(edit))
        .findFirst()
        .orElse(null);
  }

  /** The terminal whose restart is being planned; null for none. */
  public RestartDay getPlanned() {
    return getRestarts().stream()
        .filter(day -> isMaySet() && day.terminal().equals(plan))
        .findFirst()
        .orElse(null);
  }

  /** Where a reader's place and model are entered. */
  public String editing(ReaderSheet sheet) {
    return "readers.xhtml?edit=" + URLEncoder.encode(sheet.status().key(), StandardCharsets.UTF_8);
  }

  /** Whether this step is the one to be done now. */
  public boolean next(RestartDay day, RestartDone step) {
    return day.next().filter(next -> next == step.step()).isPresent();
  }

  /** The button that was pressed. */
  public void act() throws IOException {
    try {
      if (PressedButton.pressed("describe") != null) {
        book.describe(
            PressedButton.pressed("describe"),
            new ReaderDescription(
                number(PressedButton.pressed("number")),
                PressedButton.pressed("place"),
                PressedButton.pressed("model"),
                PressedButton.pressed("desk")));
        PressedButton.on(PAGE, "readers.said.saved");
      } else if (PressedButton.pressed("plan-save") != null) {
        restarts.plan(PressedButton.pressed("plan-save"), time(PressedButton.pressed("daily")));
        PressedButton.on(PAGE, "readers.said.planned");
      } else if (PressedButton.pressed("done") != null) {
        done(PressedButton.pressed("done"));
      }
    } catch (EJBException failed) {
      if (!(failed.getCause() instanceof IllegalArgumentException)
          && !(failed.getCause() instanceof IllegalStateException)) {
        throw failed;
      }
      PressedButton.on(PAGE, "readers.said.refused");
    } catch (NumberFormatException unreadable) {
      PressedButton.on(PAGE, "readers.said.number");
    } catch (IllegalArgumentException tooLong) {
      PressedButton.on(PAGE, "readers.said.refused");
    } catch (DateTimeException unreadable) {
      PressedButton.on(PAGE, "readers.said.time");
    }
  }

  /** {@code STEP terminal}: a step has no blank in its name, a terminal none at all. */
  private void done(String value) throws IOException {
    int blank = value.indexOf(' ');
    restarts.done(
        value.substring(blank + 1), RestartStep.valueOf(value.substring(0, Math.max(0, blank))));
    PressedButton.on(PAGE, "readers.said.done");
  }

  /** Full-width digits are digits, too. */
  private static Integer number(String typed) {
    return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
  }

  private static LocalTime time(String typed) {
    return typed == null || typed.isBlank() ? null : LocalTime.parse(typed.strip());
  }

  public String getEdit() {
    return edit;
  }

  public void setEdit(String edit) {
    this.edit = edit;
  }

  public String getPlan() {
    return plan;
  }

  public void setPlan(String plan) {
    this.plan = plan;
  }

  public String getTold() {
    return PressedButton.key(told, "readers");
  }

  public void setTold(String told) {
    this.told = told;
  }
}
