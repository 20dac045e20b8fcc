package jp.madoguchi.web.equipment;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import jp.madoguchi.access.Role;
import jp.madoguchi.facility.ExchangeBook;
import jp.madoguchi.facility.ExchangeDay;
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
    ExchangeDay now = getDay();
    if (!now.reachable()) {
      return "exchange.unreachable";
    }
    if (now.down() > 0) {
      return "exchange.down";
    }
    if (!now.quarantined().isEmpty()) {
      return "exchange.putaside";
    }
    return now.waiting() > 0 ? "exchange.waits" : "exchange.fine";
  }

  /** The number in the verdict. */
  public long getCount() {
    return switch (getVerdict()) {
      case "exchange.down" -> getDay().down();
      case "exchange.putaside" -> getDay().quarantined().size();
      case "exchange.waits" -> getDay().waiting();
      default -> 0;
    };
  }

  /** The mark of the verdict. */
  public String getMark() {
    return switch (getVerdict()) {
      case "exchange.fine" -> "ok";
      case "exchange.waits" -> "wait";
      case "exchange.putaside" -> "attention";
      default -> "stop";
    };
  }

  /** Putting back is not for every clerk. */
  public boolean isMayPutBack() {
    return me.getRole() == Role.CLERK_LEAD || me.getRole() == Role.ADMIN;
  }

  /** The button that was pressed. */
  public void act() throws IOException {
    String key = Said.pressed("back");
    if (key == null) {
      return;
    }
    try {
      Said.on(PAGE, book.putBack(key) ? "exchange.said.back" : "exchange.said.gone");
    } catch (EJBException failed) {
      if (!(failed.getCause() instanceof IllegalStateException)) {
        throw failed;
      }
      Said.on(PAGE, "exchange.said.later");
    }
  }

  public String getTold() {
    return Said.key(told, "exchange");
  }

  public void setTold(String told) {
    this.told = told;
  }
}
