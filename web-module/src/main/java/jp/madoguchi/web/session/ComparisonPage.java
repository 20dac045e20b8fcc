package jp.madoguchi.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.reception.SessionView.AnsweredQualification;
import jp.madoguchi.web.text.CodeWords;
import jp.madoguchi.web.text.Words;

/**
 * The comparison on the result page (SC-05): what is to be decided, what is not, what is the same.
 */
@Named("compared")
@RequestScoped
public class ComparisonPage {
  private static final int SIDES = 3;

  private final SessionPage page;
  private final Words words;

  /** For the container's proxy. */
  protected ComparisonPage() {
    this(null, null);
  }

  @Inject
  public ComparisonPage(SessionPage page, Words words) {
    this.page = page;
    this.words = words;
  }

  /** Fields that differ: first those to decide, each part in the order of the screen. */
  public List<FieldComparison> getDifferences() {
    return comparisons().stream()
        .filter(FieldComparison::differs)
        .sorted(Comparator.comparing(line -> !line.needsDecision()))
        .toList();
  }

  /** Those of them that somebody has to decide about: as many as the sentence says. */
  public List<FieldComparison> getToDecide() {
    return comparisons().stream().filter(FieldComparison::needsDecision).toList();
  }

  /** Those that are completed, or merely written in another way: nobody has to decide. */
  public List<FieldComparison> getDecided() {
    return getDifferences().stream().filter(line -> !line.needsDecision()).toList();
  }

  private List<FieldComparison> comparisons() {
    return page.getView() == null ? List.of() : page.getView().comparisons();
  }

  /** Fields that are the same on both sides. */
  public List<FieldComparison> getEqual() {
    return comparisons().stream()
        .filter(line -> !line.differs() && (line.onFile() != null || line.answered() != null))
        .toList();
  }

  /** A value of a comparison as people say it: 3割, 男; everything else as it is. */
  public String shown(FieldComparison line, String value) {
    return FieldWords.value(line.field(), value, words);
  }

  /** What the answer is of: the kind of its certificate. */
  public String title(AnsweredQualification answer) {
    return CodeWords.of("insuredCardClassification", answer.title(), words);
  }

  /** A line of the answer, whether or not it is compared. */
  public String received(AnsweredQualification.Line line) {
    return CodeWords.of(line.labelKey().substring("answer.".length()), line.text(), words);
  }

  /** Why a side is taken, where more is to be said than how the two sides relate. */
  public String reason(FieldComparison line) {
    return words.of(line.reason());
  }

  /** A reason stands in some row. */
  public boolean isReasonTold() {
    return getDifferences().stream().anyMatch(line -> line.reason() != null);
  }

  /** Columns of the table: what it is, both sides, and what else is drawn. */
  public int getWidth() {
    return SIDES + (page.isMayTake() ? 1 : 0) + (isReasonTold() ? 1 : 0);
  }

  /** What stands above the first row to decide and above the first that is decided; else "". */
  public String headOf(FieldComparison line) {
    if (getToDecide().indexOf(line) == 0) {
      return words.say("session.todecide", getToDecide().size());
    }
    return getDecided().indexOf(line) == 0 ? words.say("session.decided", getDecided().size()) : "";
  }
}
