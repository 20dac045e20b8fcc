package jp.madoguchi.terminal.messages;

import javax.xml.stream.XMLStreamConstants;
import jp.madoguchi.terminal.messages.MessageException.Reason;

/** Turns a document into a message, by the layout of the type that its file name calls for. */
final class MessageReading {
  private static final String ROOT = "XmlMsg";
  static final int TEXT_LIMIT = 64 * 1024;

  private final XmlCursor cursor;
  private final MessageFamily family;

  MessageReading(XmlCursor cursor, MessageFamily family) {
    this.cursor = cursor;
    this.family = family;
  }

  static TerminalMessage read(MessageName name, byte[] bytes, int limit) throws MessageException {
    Class<? extends Record> type = MessageTypes.of(name);
    // 電子処方箋 carries whole documents as base64 in one element
    int textLimit = name.prefix().startsWith("EPS") ? limit : TEXT_LIMIT;
    XmlCursor cursor = new XmlCursor(new DocumentReader(bytes, limit), textLimit);
    enterRoot(cursor);
    Record message = new MessageReading(cursor, name.family()).group(RecordLayout.of(type));
    toEnd(cursor);
    return MessageTypes.meaningful(message, cursor);
  }

  /** Goes to the root element and sees that it is the one of the interface. */
  static void enterRoot(XmlCursor cursor) throws MessageException {
    cursor.next();
    if (!ROOT.equals(cursor.name())) {
      throw cursor.atRoot(Reason.WRONG_ROOT, "the root element is not " + ROOT);
    }
  }

  /** Goes on to the end of the document. */
  static void toEnd(XmlCursor cursor) throws MessageException {
    while (cursor.next() != XMLStreamConstants.END_DOCUMENT) {
      // nothing but comments may follow, and the parser sees to it
    }
  }

  /** Reads the group at whose start the cursor stands; null when nothing is in it. */
  Record group(RecordLayout layout) throws MessageException {
    Object[] values = layout.emptyValues(family);
    while (cursor.next() == XMLStreamConstants.START_ELEMENT) {
      element(layout, values);
    }
    return layout.isEmpty(values) ? null : layout.build(values);
  }

  private void element(RecordLayout layout, Object[] values) throws MessageException {
    Slot slot = layout.slot(cursor.name());
    if (slot == null || !slot.list() && values[slot.index()] != null) {
      layout.unknown(values).add(cursor.tree());
    } else if (!slot.list()) {
      values[slot.index()] = content(slot, layout, values);
    } else if (slot.wrapped() && cursor.name().equals(slot.element())) {
      wrapper(slot, layout, values);
    } else {
      add(values, slot, content(slot, layout, values));
    }
  }

  /** Reads one value or group. An empty element is an absent one. */
  private Object content(Slot slot, RecordLayout owner, Object[] values) throws MessageException {
    if (slot.group() != null) {
      return group(slot.group());
    }
    Object leaf = cursor.leaf();
    if (leaf instanceof UnknownElement unexpected) {
      owner.unknown(values).add(unexpected);
      return null;
    }
    String text = (String) leaf;
    return text.isBlank() ? null : slot.value().apply(text);
  }

  /**
   * Reads a {@code …List} element. It holds items, or (as real replies show) it is itself the item
   * and holds the item's elements; the first child that is either of the two decides.
   */
  private void wrapper(Slot slot, RecordLayout owner, Object[] values) throws MessageException {
    RecordLayout layout = slot.group();
    while (cursor.next() == XMLStreamConstants.START_ELEMENT) {
      String child = cursor.name();
      if (child.equals(slot.item()) || slot.item().isEmpty() && layout.slot(child) == null) {
        add(values, slot, group(layout));
      } else if (layout.slot(child) != null) {
        add(values, slot, restOfGroup(layout));
        return;
      } else {
        owner.unknown(values).add(cursor.tree());
      }
    }
  }

  private Record restOfGroup(RecordLayout layout) throws MessageException {
    Object[] values = layout.emptyValues(family);
    do {
      element(layout, values);
    } while (cursor.next() == XMLStreamConstants.START_ELEMENT);
    return layout.isEmpty(values) ? null : layout.build(values);
  }

  private static void add(Object[] values, Slot slot, Object item) {
    if (item != null) {
      RecordLayout.list(values, slot.index()).add(item);
    }
  }
}
