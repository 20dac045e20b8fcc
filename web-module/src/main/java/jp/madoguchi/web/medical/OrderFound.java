package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.OrderChecked;
import jp.madoguchi.web.text.Words;

/**
 * What a check before ordering found, for the request that asked: it names drugs of the history.
 */
@Named("orderFound")
@RequestScoped
public class OrderFound {
  private final Words words;
  private OrderChecked checked;

  /** For the container's proxy. */
  protected OrderFound() {
    this(null);
  }

  @Inject
  public OrderFound(Words words) {
    this.words = words;
  }

  void show(OrderChecked found) {
    this.checked = found;
  }

  /** Null where this request checked nothing. */
  public OrderChecked getChecked() {
    return checked;
  }

  /** How it came out, in a sentence; never that there is no problem. */
  public String getHeadline() {
    if (checked == null) {
      return "";
    }
    if (!checked.switchedOn()) {
      return words.say("order.off");
    }
    if (!checked.findings().isEmpty()) {
      return words.say("order.found", checked.findings().size());
    }
    return words.say(checked.whole() ? "order.none" : "order.partly");
  }

  /** The sign beside it: a match, nothing there, or something to look at. */
  public String getMark() {
    if (checked == null) {
      return "attention";
    }
    if (!checked.findings().isEmpty()) {
      return "refer";
    }
    return checked.whole() ? "empty" : "attention";
  }

  /** What the check could not see and why, one sentence each. */
  public List<String> getBlind() {
    List<String> blind = new ArrayList<>();
    if (checked == null) {
      return blind;
    }
    if (checked.orderedUnseen() != null) {
      blind.add(words.say("order.unseen.ordered", words.of(checked.orderedUnseen())));
    }
    if (checked.history().status() != FetchState.Status.HERE) {
      MedicalShowing why = MedicalShowing.of(null, checked.history(), false);
      String drugs = words.say(new Tab(ClinicalKind.DRUGS).getSubjectKey());
      blind.add(words.say("order.history", words.say("MedicalShowing." + why, drugs)));
    }
    if (checked.surgeryClosed() != null) {
      MedicalShowing why = MedicalShowing.ofRefusal(checked.surgeryClosed());
      blind.add(words.say("order.surgery", words.say("MedicalShowing.tab." + why)));
    }
    if (checked.ownLeftOut() > 0) {
      blind.add(words.say("order.own.left", checked.ownLeftOut()));
    }
    if (checked.leftOut() > 0) {
      blind.add(words.say("summary.check.leftout", checked.leftOut()));
    }
    return blind;
  }
}
