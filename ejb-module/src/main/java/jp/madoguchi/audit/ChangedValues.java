package jp.madoguchi.audit;

import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an act found and what it left (変更前・変更後), as one text each. Only keyed hashes of them are
 * stored: who knows a value can show that it was this one, and nobody reads one out of the ledger.
 *
 * @param before null when there was nothing
 * @param after null when nothing is left
 */
public record ChangedValues(String before, String after) {
  /**
   * Of values: texts, numbers, constants, times, records and collections of such.
   *
   * @throws IllegalArgumentException for a value that does not tell all of itself
   */
  public static ChangedValues of(Object before, Object after) {
    return new ChangedValues(text(before), text(after));
  }

  /** Every part with its length before it, so that no two values read the same. */
  private static String text(Object value) {
    if (value == null) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  private static void append(StringBuilder text, Object value) {
    if (value == null) {
      text.append("-;");
    } else if (value instanceof Record one) {
      text.append('(');
      for (RecordComponent component : one.getClass().getRecordComponents()) {
        append(text, component(one, component));
      }
      text.append(')');
    } else if (value instanceof Collection<?> all) {
      text.append('[');
      all.forEach(one -> append(text, one));
      text.append(']');
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, one) -> sorted.put(key.toString(), one));
      sorted.forEach(
          (key, one) -> {
            append(text, key);
            append(text, one);
          });
    } else if (value instanceof Enum<?> constant) {
      whole(text, constant.name());
    } else if (value instanceof CharSequence
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Temporal) {
      whole(text, value.toString());
    } else {
      throw new IllegalArgumentException("tells not all of itself: " + value.getClass().getName());
    }
  }

  private static void whole(StringBuilder text, String value) {
    text.append(value.length()).append(':').append(value).append(';');
  }

  private static Object component(Record one, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(one);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(one.getClass().getSimpleName(), impossible);
    }
  }

  @Override
  public String toString() {
    return "ChangedValues[***]";
  }
}
