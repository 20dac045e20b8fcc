package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.OrderCheck;
import jp.madoguchi.clinical.OrderOverride;
import jp.madoguchi.clinical.OrderOverride.OverriddenFinding;
import jp.madoguchi.web.security.Navigation;
import jp.madoguchi.web.text.Words;

/** What was ordered against a match lately, on the tab 薬剤. */
@Named("orderedBefore")
@RequestScoped
public class OrderedBefore {
  private final OrderCheck orders;
  private final MedicalPage page;
  private final Navigation nav;
  private final Words words;
  private List<OrderOverride> recent;

  /** For the container's proxy. */
  protected OrderedBefore() {
    this(null, null, null, null);
  }

  @Inject
  public OrderedBefore(OrderCheck orders, MedicalPage page, Navigation nav, Words words) {
    this.orders = orders;
    this.page = page;
    this.nav = nav;
    this.words = words;
  }

  /** None for whoever may not check orders, and none while the gate is closed. */
  public List<OrderOverride> getRecent() {
    if (recent == null) {
      recent = nav.may("/medical/order.xhtml") ? read() : List.of();
    }
    return recent;
  }

  private List<OrderOverride> read() {
    try {
      return orders.recent(page.getNumber());
    } catch (MedicalAccessRefused closed) {
      return List.of();
    }
  }

  /** What had matched, each with its table and day. */
  public String findings(OrderOverride one) {
    return one.findings().stream().map(this::finding).collect(Collectors.joining(" · "));
  }

  private String finding(OverriddenFinding one) {
    return words.say(
        "order.recent.finding",
        words.say(one.contraindication() ? "drug.contraindication" : "order.duplicate"),
        one.running() == null ? words.say("order.recent.surgery") : one.running(),
        words.say("medicine.cited", words.of(one.table()), one.edition().toString(), one.source()));
  }
}
