package jp.madoguchi.web.bulk;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.bulk.BulkInquiries;
import jp.madoguchi.bulk.BulkOrders;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.bulk.BulkRows;
import jp.madoguchi.bulk.DifferenceClass;

/**
 * What is done on the page of an inquiry; each action ends in a redirect to the same rows. Id,
 * version and filter travel as plain fields of the form.
 */
@Named
@RequestScoped
public class BulkActions {
  private final BulkInquiries bulk;
  private final BulkOrders orders;
  private final BulkRows rows;

  /** For the container's proxy. */
  protected BulkActions() {
    this(null, null, null);
  }

  @Inject
  public BulkActions(BulkInquiries bulk, BulkOrders orders, BulkRows rows) {
    this.bulk = bulk;
    this.orders = orders;
    this.rows = rows;
  }

  public void hurry() throws IOException {
    act("hurried", () -> bulk.hurry(id(), number("version")));
  }

  public void resume() throws IOException {
    act("resumed", () -> bulk.resume(id(), number("version")));
  }

  public void cancel() throws IOException {
    act("cancelled", () -> bulk.cancel(id(), number("version")));
  }

  public void close() throws IOException {
    act("closed", () -> bulk.close(id(), number("version")));
  }

  /** The button pressed carries the row's id and the version that was shown. */
  public void take() throws IOException {
    act("taken", () -> rows.takeOver(pressed("take", 0), pressed("take", 1)));
  }

  public void seen() throws IOException {
    act("seen", () -> rows.markSeen(pressed("seen", 0), pressed("seen", 1)));
  }

  private static long pressed(String button, int place) {
    String[] parts = text(button).split(":");
    try {
      return Long.parseLong(parts[place]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException none) {
      throw new BulkRefused("bulk.refused.changed");
    }
  }

  public void takeAll() throws IOException {
    act("taken", () -> rows.takeOverAll(id(), shown()));
  }

  public void allSeen() throws IOException {
    act("seen", () -> rows.markAllSeen(id(), shown()));
  }

  /** Goes to the new inquiry. */
  public void askAgain() throws IOException {
    try {
      long again = orders.askAgain(id(), Set.of(shown()));
      go("id=" + again + "&told=bulk.done.asked");
    } catch (BulkRefused refused) {
      go("id=" + id() + "&told=" + refused.messageKey());
    }
  }

  private void act(String done, Runnable what) throws IOException {
    String told = "bulk.done." + done;
    try {
      what.run();
    } catch (BulkRefused refused) {
      told = refused.messageKey();
    } catch (EJBException failed) {
      if (!(failed.getCause() instanceof BulkRefused refused)) {
        throw failed;
      }
      told = refused.messageKey();
    }
    String show = text("show").matches("open|all|[A-Z][A-Z_0-9]{1,19}") ? text("show") : "open";
    go("id=" + id() + "&show=" + show + "&told=" + told);
  }

  private static void go(String query) throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/reception/bulk-inquiry.xhtml?" + query);
    FacesContext.getCurrentInstance().responseComplete();
  }

  private static DifferenceClass shown() {
    try {
      return DifferenceClass.valueOf(text("show"));
    } catch (IllegalArgumentException none) {
      throw new BulkRefused("bulk.refused.state");
    }
  }

  private static long id() {
    return number("id");
  }

  private static long number(String name) {
    try {
      return Long.parseLong(text(name));
    } catch (NumberFormatException none) {
      throw new BulkRefused("bulk.refused.changed");
    }
  }

  private static String text(String name) {
    Map<String, String> form =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    return form.getOrDefault(name, "");
  }
}
