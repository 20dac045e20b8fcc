package jp.madoguchi.web.equipment;

import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import jp.madoguchi.access.Role;
import jp.madoguchi.equipment.ExchangeBook;
import jp.madoguchi.equipment.ExchangeDay;
import jp.madoguchi.equipment.ExchangeDay.Family;
import jp.madoguchi.equipment.ExchangeDay.FolderState;
import jp.madoguchi.equipment.ExchangeDay.PutAside;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.security.Me;
import jp.madoguchi.web.text.Language;
import jp.madoguchi.web.text.Words;

/** 端末との受け渡し: what came and went today, what waits, what was put aside and why. */
@Named("exchange")
@ViewScoped
public class ExchangePage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ExchangeBook book;
  @Inject private Me me;
  @Inject Words words;
  @Inject private Language language;
  @Inject Said said;

  /** As the lists show it. */
  private transient ExchangeDay day;

  /** As the verdict tells it. */
  private transient ExchangeDay latest;

  private final WholeRows<PutAside> aside =
      new WholeRows<>(() -> getDay().quarantined(), one -> RowName.of(one.key()));
  private final WholeRows<Family> families =
      new WholeRows<>(
          () -> getDay().families(), one -> RowName.of(one.terminal() + " " + one.name()));
  private final WholeRows<FolderState> folders =
      new WholeRows<>(
          () -> getDay().folders(), one -> RowName.of(one.terminal() + " " + one.part()));

  /**
   * The page renews itself. Lists that somebody uses are not drawn anew, and stay for their buttons
   * as they are shown.
   */
  public void look() {
    latest = null;
    if (Redrawn.has("live")) {
      day = null;
    }
  }

  private void refresh() {
    day = null;
    latest = null;
  }

  private ExchangeDay latest() {
    if (latest == null) {
      latest = day == null ? getDay() : book.today();
    }
    return latest;
  }

  /** Read anew it is the latest as well, whichever part of the page asks first. */
  public ExchangeDay getDay() {
    if (day == null) {
      day = book.today();
      latest = day;
    }
    return day;
  }

  /** The worst that can be said, which is the answer of the page. */
  public String getVerdict() {
    return condition().key;
  }

  /** The number in the verdict. */
  public long getCount() {
    return switch (condition()) {
      case DOWN -> latest().down();
      case PUT_ASIDE -> latest().quarantined().size();
      case WAITS -> latest().waiting();
      case UNREACHABLE, FINE -> 0;
    };
  }

  /** The mark of the verdict. */
  public String getMark() {
    return condition().mark;
  }

  private ExchangeCondition condition() {
    ExchangeDay now = latest();
    if (!now.reachable()) {
      return ExchangeCondition.UNREACHABLE;
    }
    if (now.down() > 0) {
      return ExchangeCondition.DOWN;
    }
    if (!now.quarantined().isEmpty()) {
      return ExchangeCondition.PUT_ASIDE;
    }
    return now.waiting() > 0 ? ExchangeCondition.WAITS : ExchangeCondition.FINE;
  }

  private enum ExchangeCondition {
    UNREACHABLE("exchange.unreachable", "stop"),
    DOWN("exchange.down", "stop"),
    PUT_ASIDE("exchange.putaside", "attention"),
    WAITS("exchange.waits", "wait"),
    FINE("exchange.fine", "ok");

    private final String key;
    private final String mark;

    ExchangeCondition(String key, String mark) {
      this.key = key;
      this.mark = mark;
    }
  }

  public PagedRows<PutAside> getAside() {
    return aside;
  }

  public PagedRows<Family> getFamilies() {
    return families;
  }

  public PagedRows<FolderState> getFolders() {
    return folders;
  }

  /** Why a file was put aside. */
  public String why(PutAside file) {
    return language.isEnglish() ? file.english() : file.japanese();
  }

  /** What is wrong with a folder. */
  public String why(FolderState folder) {
    return language.isEnglish() ? folder.english() : folder.japanese();
  }

  /** Putting back is not for every clerk. */
  public boolean isMayPutBack() {
    return me.getRole() == Role.CLERK_LEAD || me.getRole() == Role.ADMIN;
  }

  /** Puts the file of the pressed row back. */
  public void putBack() {
    PutAside file = aside.pressed().orElse(null);
    refresh();
    if (file == null) {
      said.refused(words.say("list.changed"));
      return;
    }
    try {
      if (book.putBack(file.key())) {
        said.done(words.say("exchange.said.back", file.fileName()));
      } else {
        said.refused(words.say("exchange.said.gone", file.fileName()));
      }
    } catch (EJBException failed) {
      if (!(failed.getCause() instanceof IllegalStateException)) {
        throw failed;
      }
      said.refused(words.say("exchange.said.later"));
    }
  }
}
