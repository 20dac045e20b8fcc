package jp.madoguchi.bulk.internal;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.Ratio;
import jp.madoguchi.qualification.AnsweredFacts;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.DifferenceReason;
import jp.madoguchi.qualification.FieldComparison;

/**
 * Answered facts and differences as one text of the database: a line each, fields parted by tabs,
 * {@code \0} for none. Fields follow the order of the record; a line with too few fields (of an
 * earlier release) leaves the rest empty.
 */
final class StoredText {
  private static final String NONE = "\\0";
  private static final RecordComponent[] FACTS = AnsweredFacts.class.getRecordComponents();

  private StoredText() {}

  static String ofFacts(List<AnsweredFacts> all) {
    StringBuilder text = new StringBuilder();
    for (AnsweredFacts facts : all) {
      for (RecordComponent component : FACTS) {
        text.append(escaped(value(facts, component))).append('\t');
      }
      text.setCharAt(text.length() - 1, '\n');
    }
    return text.toString();
  }

  static List<AnsweredFacts> facts(String text) {
    List<AnsweredFacts> all = new ArrayList<>();
    for (String line : lines(text)) {
      String[] fields = line.split("\t", -1);
      Object[] values = new Object[FACTS.length];
      Class<?>[] types = new Class<?>[FACTS.length];
      for (int i = 0; i < FACTS.length; i++) {
        types[i] = FACTS[i].getType();
        values[i] = typed(types[i], i < fields.length ? unescaped(fields[i]) : null);
      }
      try {
        all.add(AnsweredFacts.class.getDeclaredConstructor(types).newInstance(values));
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException("facts without their constructor", impossible);
      }
    }
    return all;
  }

  /** Differing fields only. */
  static String ofDifferences(List<FieldComparison> all) {
    StringBuilder text = new StringBuilder();
    for (FieldComparison one : all) {
      if (one.differs()) {
        text.append(one.field()).append('\t').append(escaped(one.onFile())).append('\t');
        text.append(escaped(one.answered())).append('\t').append(one.verdict()).append('\t');
        text.append(one.choice()).append('\t').append(escaped(reason(one))).append('\n');
      }
    }
    return text.toString();
  }

  static List<FieldComparison> differences(String text) {
    List<FieldComparison> all = new ArrayList<>();
    for (String line : lines(text)) {
      String[] fields = line.split("\t", -1);
      all.add(
          new FieldComparison(
              ComparedField.valueOf(fields[0]),
              unescaped(fields[1]),
              unescaped(fields[2]),
              FieldComparison.Verdict.valueOf(fields[3]),
              FieldComparison.Choice.valueOf(fields[4]),
              DifferenceReason.read(unescaped(fields[5]))));
    }
    return all;
  }

  private static String reason(FieldComparison one) {
    return one.reason() == null ? null : one.reason().name();
  }

  private static String[] lines(String text) {
    return text == null || text.isEmpty() ? new String[0] : text.split("\n");
  }

  private static Object typed(Class<?> type, String text) {
    if (type == boolean.class) {
      return Boolean.valueOf(text);
    }
    if (text == null || type == String.class) {
      return text;
    }
    if (type == BirthDate.class) {
      return BirthDate.read(text).orElse(null);
    }
    return type == LocalDate.class ? LocalDate.parse(text) : new Ratio(text);
  }

  private static String value(AnsweredFacts facts, RecordComponent component) {
    try {
      Object value = component.getAccessor().invoke(facts);
      if (value instanceof BirthDate birth) {
        return birth.text();
      }
      return value == null ? null : value instanceof Ratio ratio ? ratio.value() : value.toString();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("facts without readable component", impossible);
    }
  }

  private static String escaped(String text) {
    return text == null
        ? NONE
        : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  private static String unescaped(String text) {
    if (text.equals(NONE)) {
      return null;
    }
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        char code = text.charAt(i);
        plain.append(code == 't' ? '\t' : code == 'n' ? '\n' : code);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
