package jp.madoguchi.reception;

import java.util.Map;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.FieldComparison.Choice;

/**
 * The clerk's decision (取込).
 *
 * @param version the version of the row the clerk looked at; a changed row refuses the decision
 * @param insurance the place of the insurance to take, from 0 in the order of the answer, where
 *     more than one runs; null where there is nothing to choose
 * @param choices decisions that differ from what was proposed; may be empty
 */
public record TakeOver(long version, Integer insurance, Map<ComparedField, Choice> choices) {
  /** Where there is one insurance to take. */
  public TakeOver(long version, Map<ComparedField, Choice> choices) {
    this(version, null, choices);
  }
}
