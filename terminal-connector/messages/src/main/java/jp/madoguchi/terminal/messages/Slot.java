package jp.madoguchi.terminal.messages;

import java.lang.invoke.MethodHandle;
import java.util.function.Function;

/**
 * The place of one element in a record.
 *
 * @param index position among the record's components
 * @param element name of the element; of a list, the name of its wrapper or of its bare items
 * @param item name of the items inside a wrapper, or null when the list has no wrapper
 * @param list whether the element may stand more than once
 * @param writeWrapper whether a list is written with its wrapper
 * @param value makes the value out of a text; null for a group
 * @param group layout of the group; null for a text
 * @param accessor reads the component from the record
 */
record Slot(
    int index,
    String element,
    String item,
    boolean list,
    boolean writeWrapper,
    Function<String, Object> value,
    RecordLayout group,
    MethodHandle accessor) {

  boolean wrapped() {
    return item != null;
  }

  Object of(Record owner) {
    try {
      return accessor.invoke(owner);
    } catch (RuntimeException | Error unchecked) {
      throw unchecked;
    } catch (Throwable checked) {
      throw new IllegalStateException("a record component cannot be read", checked);
    }
  }
}
