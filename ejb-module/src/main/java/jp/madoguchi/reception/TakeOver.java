package jp.madoguchi.reception;

import java.util.Map;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.FieldComparison.Choice;

/**
 * The clerk's decision (取込).
 *
 * @param version the version of the row the clerk looked at; a changed row refuses the decision
 * @param choices decisions that differ from what was proposed; may be empty
 */
public record TakeOver(long version, Map<ComparedField, Choice> choices) {}
