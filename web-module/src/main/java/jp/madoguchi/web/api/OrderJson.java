package jp.madoguchi.web.api;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.clinical.OrderChecked;
import jp.madoguchi.clinical.OrderFinding;
import jp.madoguchi.clinical.OrderOverride;
import jp.madoguchi.medicine.MedicineEdition;
import jp.madoguchi.web.text.BundleTexts;

/** The check before ordering as JSON. */
final class OrderJson {
  private OrderJson() {}

  static JsonObject checked(OrderChecked checked, Locale locale) {
    return new JsonFields()
        .put("code", checked.ordered().code())
        .put("name", checked.ordered().name())
        .put("switchedOn", checked.switchedOn())
        .put("whole", checked.whole())
        .put("says", BundleTexts.say(locale, said(checked), checked.findings().size()))
        .put("words", BundleTexts.say(locale, "summary.check.words"))
        .put("findings", checked.findings(), OrderJson::finding)
        .put("compared", checked.compared())
        .put("history", checked.history().status())
        .put("historyAt", checked.history().at())
        .put("surgeryClosed", code(checked))
        .put("orderedUnseen", checked.orderedUnseen())
        .put("unseen", checked.unseen(), OrderJson::line)
        .texts("lacking", checked.lacking().stream().sorted().toList())
        .put("ownLeftOut", checked.ownLeftOut())
        .put("leftOut", checked.leftOut())
        .put("used", checked.used(), edition -> cited(new JsonFields(), edition).done())
        .put("mark", checked.mark())
        .done();
  }

  /** Key of the sentence that says how it came out; never that there is no problem. */
  static String said(OrderChecked checked) {
    if (!checked.switchedOn()) {
      return "order.off";
    }
    if (!checked.findings().isEmpty()) {
      return "order.found";
    }
    return checked.whole() ? "order.none" : "order.partly";
  }

  private static String code(OrderChecked checked) {
    return checked.surgeryClosed() == null ? null : checked.surgeryClosed().code();
  }

  private static JsonObject finding(OrderFinding finding) {
    JsonFields json =
        new JsonFields()
            .put("kind", finding.isPair() ? "CONTRAINDICATION" : "DUPLICATE")
            .put("running", line(finding.line()));
    if (finding.isPair()) {
      json.put("direction", finding.contraindication().direction())
          .put("orderedBy", finding.contraindication().ordered())
          .put("runningBy", finding.contraindication().runningBy())
          .put("orderedKey", finding.contraindication().orderedKey())
          .put("runningKey", finding.contraindication().runningKey())
          .put("reason", finding.contraindication().reason());
    } else {
      json.put("by", finding.duplicate().match())
          .put("ingredientKey", finding.duplicate().substanceKey())
          .put("otherForm", finding.duplicate().otherForm());
    }
    return cited(json, finding.cited()).done();
  }

  private static JsonFields cited(JsonFields json, MedicineEdition edition) {
    return json.put("table", edition.table())
        .put("edition", edition.day())
        .put("source", edition.source());
  }

  private static JsonObject line(DispensingLine line) {
    var period = line.reading().period();
    return new JsonFields()
        .put("drug", line.drug())
        .put("code", line.code())
        .put("date", line.date())
        .put("institution", line.institution())
        .put("first", period == null ? null : period.first())
        .put("last", period == null ? null : period.last())
        .put("computed", period == null ? null : period.computed())
        .put("own", line.own())
        .done();
  }

  static JsonObject override(OrderOverride one) {
    return new JsonFields()
        .put("id", one.id())
        .put("account", one.account())
        .put("at", one.at())
        .put("code", one.ordered().code())
        .put("name", one.ordered().name())
        .put("reason", one.reason())
        .put(
            "findings",
            one.findings(),
            finding ->
                new JsonFields()
                    .put("kind", finding.contraindication() ? "CONTRAINDICATION" : "DUPLICATE")
                    .put("running", finding.running())
                    .put("table", finding.table())
                    .put("edition", finding.edition())
                    .put("source", finding.source())
                    .done())
        .done();
  }

  static JsonObject overrides(List<OrderOverride> recent) {
    return new JsonFields().put("overrides", recent, OrderJson::override).done();
  }
}
