package jp.madoguchi.terminal.messages;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import jp.madoguchi.terminal.messages.MessageException.Reason;

/** Turns a message into a document, by the layout of its type. */
final class MessageWriting {
  private final MessageEncoding encoding;
  private final CharsetEncoder encoder;
  private final StringBuilder xml = new StringBuilder(2048);

  private MessageWriting(MessageEncoding encoding) {
    this.encoding = encoding;
    this.encoder =
        encoding
            .charset()
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  static byte[] write(TerminalMessage message, MessageEncoding encoding) throws MessageException {
    return new MessageWriting(encoding).document((Record) message);
  }

  private byte[] document(Record message) throws MessageException {
    xml.append("<?xml version=\"1.0\" encoding=\"")
        .append(encoding.declaration())
        .append("\" standalone=\"no\"?>\n");
    group("XmlMsg", RecordLayout.of(message.getClass()), message, 0);
    try {
      ByteBuffer bytes = encoder.encode(CharBuffer.wrap(xml));
      byte[] document = new byte[bytes.remaining()];
      bytes.get(document);
      return document;
    } catch (CharacterCodingException impossible) {
      throw MessageException.of(
          Reason.UNMAPPABLE_CHARACTER, "a character cannot be written in " + encoding);
    }
  }

  private void group(String element, RecordLayout layout, Record value, int depth)
      throws MessageException {
    indent(depth).append('<').append(element).append(">\n");
    for (Slot slot : layout.slots()) {
      Object content = slot.of(value);
      if (content == null) {
        continue;
      } else if (slot.list()) {
        list(slot, (List<?>) content, depth + 1);
      } else {
        content(slot.element(), slot, content, depth + 1);
      }
    }
    for (UnknownElement unknown : layout.unknown(value)) {
      unknown(unknown, depth + 1);
    }
    indent(depth).append("</").append(element).append(">\n");
  }

  private void list(Slot slot, List<?> items, int depth) throws MessageException {
    if (items.isEmpty()) {
      return;
    }
    boolean named = slot.wrapped() && !slot.item().isEmpty();
    boolean wrap = named && slot.writeWrapper();
    if (wrap) {
      indent(depth).append('<').append(slot.element()).append(">\n");
    }
    for (Object item : items) {
      content(named ? slot.item() : slot.element(), slot, item, wrap ? depth + 1 : depth);
    }
    if (wrap) {
      indent(depth).append("</").append(slot.element()).append(">\n");
    }
  }

  private void content(String element, Slot slot, Object content, int depth)
      throws MessageException {
    if (slot.group() != null) {
      group(element, slot.group(), (Record) content, depth);
    } else {
      text(element, element, RecordLayout.textOf(content), depth);
    }
  }

  private void unknown(UnknownElement element, int depth) throws MessageException {
    checkName(element.name());
    if (element.children().isEmpty()) {
      text(element.name(), "(unknown)", element.text(), depth);
      return;
    }
    indent(depth).append('<').append(element.name()).append(">\n");
    for (UnknownElement child : element.children()) {
      unknown(child, depth + 1);
    }
    indent(depth).append("</").append(element.name()).append(">\n");
  }

  /** What an element is called in a refusal is never taken from a document. */
  private void text(String element, String called, String text, int depth) throws MessageException {
    indent(depth).append('<').append(element).append('>');
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      switch (character) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '\r' -> xml.append("&#13;");
        default -> {
          if (character >= 0x80 || character < 0x20) {
            check(character, called);
          }
          xml.appendCodePoint(character);
        }
      }
    }
    xml.append("</").append(element).append(">\n");
  }

  private void check(int character, String element) throws MessageException {
    boolean allowedInXml =
        character == '\t'
            || character == '\n'
            || character >= 0x20 && character <= 0xD7FF
            || character >= 0xE000 && character <= 0xFFFD
            || character >= 0x10000;
    if (!allowedInXml || !encoder.canEncode(Character.toString(character))) {
      throw MessageException.unmappable(character, element, encoding);
    }
  }

  private void checkName(String element) throws MessageException {
    for (int i = 0; i < element.length(); i++) {
      char character = element.charAt(i);
      if (character >= 0x80) {
        check(character, "(unknown)");
      }
    }
  }

  private StringBuilder indent(int depth) {
    return xml.append("  ".repeat(depth));
  }
}
