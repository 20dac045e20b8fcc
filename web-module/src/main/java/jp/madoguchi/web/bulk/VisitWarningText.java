package jp.madoguchi.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.bulk.VisitWarnings;
import jp.madoguchi.web.text.Words;

/** 受付で要確認: what the last bulk inquiry said of the patient at the desk (EL-06). */
@Named
@RequestScoped
public class VisitWarningText {
  private final VisitWarnings warnings;
  private final Words words;
  private final Map<String, String> told = new HashMap<>();

  /** For the container's proxy. */
  protected VisitWarningText() {
    this(null, null);
  }

  @Inject
  public VisitWarningText(VisitWarnings warnings, Words words) {
    this.warnings = warnings;
    this.words = words;
  }

  /** The sentence, or "" when there is nothing to warn of. */
  public String of(String patientNumber) {
    return told.computeIfAbsent(
        patientNumber,
        number ->
            warnings
                .of(number)
                .map(
                    one ->
                        words.say(
                            "visit.warning",
                            words.of(one.differenceClass()),
                            words.day(one.answeredAt())))
                .orElse(""));
  }
}
