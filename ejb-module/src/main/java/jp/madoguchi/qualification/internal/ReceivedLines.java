package jp.madoguchi.qualification.internal;

import java.lang.reflect.RecordComponent;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.qualification.AnswerBook.ReceivedLine;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.messages.OpenCode;
import jp.madoguchi.terminal.messages.UnknownElement;

/**
 * Every element of an answer as a line, in the order of the layout, elements without a place in
 * this release included; and the lines as one text of the database: element, tab, text, tab, words.
 */
final class ReceivedLines {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private ReceivedLines() {}

  static List<ReceivedLine> of(Record message) {
    List<ReceivedLine> lines = new ArrayList<>();
    collect(message, lines);
    return lines;
  }

  static String written(List<ReceivedLine> lines) {
    StringBuilder text = new StringBuilder();
    for (ReceivedLine line : lines) {
      text.append(line.element()).append('\t').append(escaped(line.text()));
      if (!line.words().equals(line.text())) {
        text.append('\t').append(escaped(line.words()));
      }
      text.append('\n');
    }
    return text.toString();
  }

  static List<ReceivedLine> read(String written) {
    List<ReceivedLine> lines = new ArrayList<>();
    for (String line : written.split("\n")) {
      String[] parts = line.split("\t", -1);
      if (parts.length >= 2) {
        String text = unescaped(parts[1]);
        lines.add(new ReceivedLine(parts[0], text, parts.length > 2 ? unescaped(parts[2]) : text));
      }
    }
    return lines;
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

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        char code = text.charAt(i);
        plain.append(
            switch (code) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> code;
            });
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
