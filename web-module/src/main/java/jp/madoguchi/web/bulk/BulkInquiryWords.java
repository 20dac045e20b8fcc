package jp.madoguchi.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.bulk.BulkOrders;
import jp.madoguchi.bulk.BulkRow;
import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.FieldComparison.FieldVerdict;
import jp.madoguchi.web.session.FieldWords;
import jp.madoguchi.web.terminal.Terminals;
import jp.madoguchi.web.text.Words;

/**
 * How the page of an inquiry says what it is and what can be done with it: one state, one answer.
 */
@Named
@RequestScoped
public class BulkInquiryWords {
  private final BulkOrders orders;
  private final Words words;
  private Terminals terminals;

  /** For the container's proxy. */
  protected BulkInquiryWords() {
    this(null, null);
  }

  @Inject
  public BulkInquiryWords(BulkOrders orders, Words words) {
    this.orders = orders;
    this.words = words;
  }

  public String kind(BulkView one) {
    return BulkShape.of(one.state());
  }

  public String kindOf(DifferenceClass one) {
    return one == null ? "wait" : BulkShape.of(one);
  }

  /** What happens next, or what a person has to do. */
  public String next(BulkView one) {
    String key = "bulk.next." + one.state();
    return switch (one.state()) {
      case WAITING, ACCEPTED -> words.say(key, one.receptionNumber(), words.time(one.nextAt()));
      case DRAFT, SUBMITTED -> words.say(key, words.time(one.nextAt()));
      case FETCHED -> words.say(key, one.stored(), one.resultPersons());
      case DIFFED -> words.say(key, one.open());
      default -> words.say(key);
    };
  }

  /** Percent of the persons stored, while they are; -1 when there is nothing to tell. */
  public int storing(BulkView one) {
    boolean goesOn = one.state() == BulkState.FETCHED && one.resultPersons() > 0;
    return goesOn ? (int) Math.min(100, one.stored() * 100 / one.resultPersons()) : -1;
  }

  /** Whether the page should look again by itself. */
  public boolean running(BulkView one) {
    BulkState state = one.state();
    return !state.ended() && state != BulkState.DIFFED && state != BulkState.REVIEWED;
  }

  public boolean mayHurry(BulkView one) {
    BulkState state = one.state();
    return one.nextAt() != null
        && (state == BulkState.DRAFT || state == BulkState.ACCEPTED || state == BulkState.WAITING);
  }

  public boolean mayResume(BulkView one) {
    return one.state().stuck();
  }

  public boolean mayCancel(BulkView one) {
    return one.state() != BulkState.CANCELLED && one.state().mayBecome(BulkState.CANCELLED);
  }

  public boolean mayClose(BulkView one) {
    return one.state() == BulkState.REVIEWED;
  }

  /**
   * Whether all rows of a class can be taken over at once.
   *
   * @param shown the class whose rows alone are shown, or null
   */
  public boolean mayTakeAll(BulkView one, DifferenceClass shown) {
    return shown != null && shown.takeable() && one.open() > 0;
  }

  public boolean maySeeAll(BulkView one, DifferenceClass shown) {
    return shown != null && one.open() > 0;
  }

  public boolean mayAskAgain(BulkView one, DifferenceClass shown) {
    return shown != null && shown.worthAskingAgain() && one.kind().listed() && one.open() > 0;
  }

  /** The classes that occur. */
  public List<DifferenceClass> classes(BulkView one) {
    return Stream.of(DifferenceClass.values()).filter(c -> one.count(c) > 0).toList();
  }

  /** The fields that differ and need somebody's eyes, the insurance first. */
  public List<FieldComparison> differing(BulkRow row) {
    return row.difference().stream()
        .filter(line -> line.verdict() != FieldVerdict.ONLY_ON_FILE)
        .toList();
  }

  /** A value as a person reads it. */
  public String value(ComparedField field, String value) {
    return FieldWords.value(field, value, words);
  }

  /** Whether the page says which terminal it is: there are several, or it is lost. */
  public boolean terminalShown(BulkView one) {
    return terminals().several() || terminalLost(one);
  }

  public String terminal(BulkView one) {
    return terminals().label(one.terminal());
  }

  /** It waits for a terminal that the settings do not name any more. */
  public boolean terminalLost(BulkView one) {
    return !one.state().ended() && terminals().lost(one.terminal());
  }

  private Terminals terminals() {
    if (terminals == null) {
      terminals = new Terminals(orders.terminals());
    }
    return terminals;
  }
}
