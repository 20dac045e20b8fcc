package jp.madoguchi.web.bulk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.bulk.BulkInquiries;
import jp.madoguchi.bulk.BulkOrders;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.web.pf.FacadeRows;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.terminal.Terminals;

/** The list of bulk inquiries (一括照会, SC-06), the newest first. */
@Named
@ViewScoped
public class BulkPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private BulkInquiries bulk;
  @Inject private BulkOrders orders;

  private FacadeRows<BulkView> rows;
  private Long waiting;
  private transient Terminals terminals;

  public void open() {
    rows = new FacadeRows<>(bulk::count, bulk::inquiries, one -> Long.toString(one.id()));
  }

  /** The page renews itself. */
  public void look() {
    waiting = null;
  }

  public PagedRows<BulkView> getRows() {
    return rows;
  }

  /** Inquiries that do not go on without a person, on whichever page of the list. */
  public long getWaiting() {
    if (waiting == null) {
      waiting = bulk.countWaiting();
    }
    return waiting;
  }

  /** Shape of a state: what a person sees from a metre away. */
  public String kind(BulkView one) {
    return BulkShape.of(one.state());
  }

  /** How many rows one class has. */
  public record ClassCount(DifferenceClass differenceClass, int count, String kind) {}

  /** The classes that occur. */
  public List<ClassCount> counts(BulkView one) {
    return Arrays.stream(DifferenceClass.values())
        .filter(c -> one.count(c) > 0)
        .map(c -> new ClassCount(c, one.count(c), BulkShape.of(c)))
        .toList();
  }

  /** Whether there is more than one terminal to tell apart. */
  public boolean isSeveralTerminals() {
    return terminals().several();
  }

  public String terminal(BulkView one) {
    return terminals().label(one.terminal());
  }

  private Terminals terminals() {
    if (terminals == null) {
      terminals = new Terminals(orders.terminals());
    }
    return terminals;
  }
}
