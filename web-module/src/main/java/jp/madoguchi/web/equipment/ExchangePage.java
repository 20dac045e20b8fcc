package jp.madoguchi.web.equipment;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import jp.madoguchi.access.Role;
import jp.madoguchi.equipment.ExchangeBook;
import jp.madoguchi.equipment.ExchangeDay;
import jp.madoguchi.web.security.Me;

/** 端末との受け渡し: what came and went today, what waits, what was put aside and why. */
@Named("exchange")
@RequestScoped
public class ExchangePage {
  private static final String PAGE = "/reception/exchange.xhtml";

  private final ExchangeBook book;
  private final Me me;
  private String told;
  private ExchangeDay day;

  /** For the container's proxy. */
  protected ExchangePage() {
    this(null, null);
  }

  @Inject
  public ExchangePage(ExchangeBook book, Me me) {
    this.book = book;
    this.me = me;
  }

  public ExchangeDay getDay() {
    if (day == null) {
      day = book.today();
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
      case DOWN -> getDay().down();
      case PUT_ASIDE -> getDay().quarantined().size();
      case WAITS -> getDay().waiting();
      case UNREACHABLE, FINE -> 0;
    };
  }

  /** The mark of the verdict. */
  public String getMark() {
    return condition().mark;
  }

  private ExchangeCondition condition() {
    ExchangeDay now = getDay();
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

  /** Putting back is not for every clerk. */
  public boolean isMayPutBack() {
    return me.getRole() == Role.CLERK_LEAD || me.getRole() == Role.ADMIN;
  }

  /** The button that was pressed. */
  public void act() throws IOException {
    String key = PressedButton.pressed("back");
    if (key == null) {
      return;
    }
    try {
      PressedButton.on(PAGE, book.putBack(key) ? "exchange.said.back" : "exchange.said.gone");
    } catch (EJBException failed) {
      if (!(failed.getCause() instanceof IllegalStateException)) {
        throw failed;
      }
      PressedButton.on(PAGE, "exchange.said.later");
    }
  }

  public String getTold() {
    return PressedButton.key(told, "exchange");
  }

  public void setTold(String told) {
    this.told = told;
  }
}
