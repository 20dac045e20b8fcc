package jp.madoguchi.web.faults;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.equipment.ExchangeFault;
import jp.madoguchi.equipment.FaultBook;
import jp.madoguchi.web.equipment.PressedButton;
import jp.madoguchi.web.security.Me;

/** The fault list (障害一覧): what could not be taken in, why, and what to do about it. */
@Named
@RequestScoped
public class FaultsPage {
  private static final int SIZE = 100;

  private final FaultBook book;
  private final Me me;
  private boolean all;
  private int page = 1;
  private Long count;
  private String told;
  private List<ExchangeFault> faults;

  /** For the container's proxy. */
  protected FaultsPage() {
    this(null, null);
  }

  @Inject
  public FaultsPage(FaultBook book, Me me) {
    this.book = book;
    this.me = me;
  }

  public List<ExchangeFault> getFaults() {
    if (faults == null) {
      faults = book.faults(!all, (page - 1) * SIZE, SIZE);
    }
    return faults;
  }

  public int getPages() {
    if (count == null) {
      count = book.count(!all);
    }
    return (int) ((count + SIZE - 1) / SIZE);
  }

  /** Address of another page of the same list. */
  public String address(int otherPage) {
    return "faults.xhtml?all=" + all + "&page=" + otherPage;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, Math.min(page, 100_000));
  }

  /** Putting back is not for every clerk. */
  public boolean isMayDeal() {
    return me.getRole() == Role.CLERK_LEAD || me.getRole() == Role.ADMIN;
  }

  /** A refused request and a reminder left no file that could be tried again. */
  public boolean again(ExchangeFault fault) {
    return fault.open()
        && !fault.reasonKey().contains("REFUSED")
        && !fault.reasonKey().contains("RESTART");
  }

  /** The button that was pressed; it carries the id of its line. */
  public void act() throws IOException {
    String again = PressedButton.pressed("requeue");
    if (again != null) {
      requeue(Long.parseLong(again));
    }
  }

  private void requeue(long id) throws IOException {
    try {
      back(book.requeue(id) ? "faults.said.requeued" : "faults.said.gone");
    } catch (EJBException failed) {
      if (failed.getCause() instanceof IllegalArgumentException) {
        back("faults.said.gone");
      } else if (failed.getCause() instanceof IllegalStateException) {
        back("faults.said.later");
      } else {
        throw failed;
      }
    }
  }

  private void back(String key) throws IOException {
    PressedButton.on("/reception/faults.xhtml" + (all ? "?all=true" : ""), key);
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public String getTold() {
    return PressedButton.key(told, "faults");
  }

  public void setTold(String told) {
    this.told = told;
  }
}
