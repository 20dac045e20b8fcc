package jp.madoguchi.web.faults;

import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import jp.madoguchi.access.Role;
import jp.madoguchi.equipment.ExchangeFault;
import jp.madoguchi.equipment.FaultBook;
import jp.madoguchi.web.pf.FacadeRows;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.security.Me;
import jp.madoguchi.web.text.Words;

/** The fault list (障害一覧): what could not be taken in, why, and what to do about it. */
@Named
@ViewScoped
public class FaultsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private FaultBook book;
  @Inject private Me me;
  @Inject private Words words;
  @Inject private Said said;

  private boolean all;
  private Long count;
  private FacadeRows<ExchangeFault> rows;

  /** Begins with what the address asks for. */
  public void open() {
    boolean openOnly = !all;
    rows =
        new FacadeRows<>(
            () -> book.count(openOnly),
            (first, size) -> book.faults(openOnly, first, size),
            fault -> Long.toString(fault.id()));
  }

  /** Puts the file of the pressed row back. */
  public void requeue() {
    count = null;
    ExchangeFault fault = rows.pressed().orElse(null);
    if (fault == null) {
      said.refused(words.say("list.changed"));
      return;
    }
    try {
      if (book.requeue(fault.id())) {
        said.done(words.say("faults.said.requeued", fault.fileName()));
      } else {
        said.refused(words.say("faults.said.gone", fault.fileName()));
      }
    } catch (EJBException failed) {
      if (failed.getCause() instanceof IllegalArgumentException) {
        said.refused(words.say("faults.said.gone", fault.fileName()));
      } else if (failed.getCause() instanceof IllegalStateException) {
        said.refused(words.say("faults.said.later"));
      } else {
        throw failed;
      }
    }
  }

  public PagedRows<ExchangeFault> getRows() {
    return rows;
  }

  /** Of the list as it is asked for. */
  public long getCount() {
    if (count == null) {
      count = book.count(!all);
    }
    return count;
  }

  /** Putting back is not for every clerk. */
  public boolean isMayDeal() {
    return me.getRole() == Role.CLERK_LEAD || me.getRole() == Role.ADMIN;
  }

  /** A refused request and a reminder left no file that could be tried again. */
  public boolean again(ExchangeFault fault) {
    return isMayDeal()
        && fault.open()
        && !fault.reasonKey().contains("REFUSED")
        && !fault.reasonKey().contains("RESTART");
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }
}
