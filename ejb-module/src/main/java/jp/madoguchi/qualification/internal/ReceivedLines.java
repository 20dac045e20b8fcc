package jp.madoguchi.qualification.internal;

import java.lang.reflect.RecordComponent;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.node.StoredRecords;
import jp.madoguchi.node.TabbedLines;
import jp.madoguchi.qualification.AnswerBook.ReceivedLine;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.messages.OpenCode;
import jp.madoguchi.terminal.messages.UnknownElement;

/**
 * Every element of an answer as a line, in the order of the layout, elements without a place in
 * this release included; and the lines as one text of the database.
 */
final class ReceivedLines {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private static final String TEXT = "text";

  /** The fields of a line as they were stored without names; never changed again. */
  private static final List<String> OLD = List.of("element", TEXT, "words");

  private ReceivedLines() {}

  static List<ReceivedLine> of(Record message) {
    List<ReceivedLine> lines = new ArrayList<>();
    collect(message, lines);
    return lines;
  }

  static String written(List<ReceivedLine> lines) {
    return StoredRecords.written(lines);
  }

  static List<ReceivedLine> read(String written) {
    return TabbedLines.are(written)
        ? TabbedLines.read(written, OLD).stream()
            .filter(line -> line.containsKey(TEXT))
            .map(line -> line(line.get("element"), line.get(TEXT), line.get("words")))
            .toList()
        : StoredRecords.read(ReceivedLine.class, written);
  }

  private static ReceivedLine line(String element, String text, String words) {
    return new ReceivedLine(element, text, words == null ? text : words);
  }

  private static void collect(Record message, List<ReceivedLine> lines) {
    for (RecordComponent component : message.getClass().getRecordComponents()) {
      value(component.getName(), valueOf(message, component), lines);
    }
  }

  private static void value(String element, Object value, List<ReceivedLine> lines) {
    if (value instanceof String text) {
      lines.add(new ReceivedLine(element, text, text));
    } else if (value instanceof OpenCode code) {
      lines.add(new ReceivedLine(element, code.code(), code.label()));
    } else if (value instanceof MessageDate date) {
      String words = date.date().map(Object::toString).orElse(date.text());
      lines.add(new ReceivedLine(element, date.text(), words));
    } else if (value instanceof MessageTimestamp time) {
      String words = time.dateTime().map(TIME::format).orElse(time.text());
      lines.add(new ReceivedLine(element, time.text(), words));
    } else if (value instanceof UnknownElement unknown) {
      unknown(unknown, lines);
    } else if (value instanceof Iterable<?> many) {
      many.forEach(one -> value(element, one, lines));
    } else if (value instanceof Record part) {
      if (part.getClass().getRecordComponents().length == 1) {
        value(element, valueOf(part, part.getClass().getRecordComponents()[0]), lines);
      } else {
        collect(part, lines);
      }
    } else if (value != null) {
      lines.add(new ReceivedLine(element, value.toString(), value.toString()));
    }
  }

  private static void unknown(UnknownElement unknown, List<ReceivedLine> lines) {
    if (!unknown.text().isEmpty()) {
      String name = Character.toLowerCase(unknown.name().charAt(0)) + unknown.name().substring(1);
      lines.add(new ReceivedLine(name, unknown.text(), unknown.text()));
    }
    unknown.children().forEach(child -> unknown(child, lines));
  }

  private static Object valueOf(Record message, RecordComponent component) {
    try {
      return component.getAccessor().invoke(message);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("message record without readable component", impossible);
    }
  }
}
