package jp.madoguchi.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.bulk.BulkInquiries;
import jp.madoguchi.bulk.BulkOrders;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.web.terminal.Terminals;

/** The list of bulk inquiries (一括照会, SC-06), the newest first. */
@Named
@RequestScoped
public class BulkPage {
  private static final int SIZE = 30;

  private final BulkInquiries bulk;
  private final BulkOrders orders;
  private int page = 1;
  private List<BulkView> inquiries;
  private Long count;
  private Terminals terminals;

  /** For the container's proxy. */
  protected BulkPage() {
    this(null, null);
  }

  @Inject
  public BulkPage(BulkInquiries bulk, BulkOrders orders) {
    this.bulk = bulk;
    this.orders = orders;
  }

  public List<BulkView> getInquiries() {
    if (inquiries == null) {
      inquiries = bulk.inquiries((page - 1) * SIZE, SIZE);
    }
    return inquiries;
  }

  public int getPages() {
    if (count == null) {
      count = bulk.count();
    }
    return (int) ((count + SIZE - 1) / SIZE);
  }

  /** Inquiries of this page that do not go on without a person, or whose rows wait for one. */
  public long getWaiting() {
    return getInquiries().stream().filter(one -> one.state().stuck() || one.open() > 0).count();
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

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, Math.min(page, 10_000));
  }
}
