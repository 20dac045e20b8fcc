package jp.madoguchi.terminal.messages;

import java.io.CharArrayReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.madoguchi.terminal.messages.MessageException.Reason;

/**
 * Walks through the elements of a document with the JDK's StAX reader. Refuses document types,
 * entities, deep nesting and endless texts; skips comments and processing instructions.
 */
final class XmlCursor {
  /** The real messages nest eight deep. */
  static final int DEPTH_LIMIT = 32;

  private final DocumentText document;
  private final XMLStreamReader xml;
  private final int textLimit;
  private int depth;
  private Location elementStart;

  XmlCursor(DocumentText document, int textLimit) throws MessageException {
    this.document = document;
    this.textLimit = textLimit;
    // The JDK's own reader even inside a server that brings another: limits and errors stay known.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      xml =
          factory.createXMLStreamReader(
              new CharArrayReader(document.characters(), 0, document.length()));
    } catch (XMLStreamException | RuntimeException broken) {
      throw refusal(broken);
    }
  }

  /** Goes to the next start or end of an element, or the end of the document. */
  int next() throws MessageException {
    while (true) {
      int event = advance();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT,
            XMLStreamConstants.END_ELEMENT,
            XMLStreamConstants.END_DOCUMENT -> {
          return event;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!xml.isWhiteSpace()) {
            throw at(Reason.UNSUPPORTED_LAYOUT, "text stands where only elements may stand");
          }
        }
        default -> {}
      }
    }
  }

  /** Name of the element at whose start or end the cursor stands. */
  String name() {
    return xml.getLocalName();
  }

  /**
   * Reads the element at whose start the cursor stands up to its end: a {@link String} when it
   * holds text only, an {@link UnknownElement} when it holds elements.
   */
  Object leaf() throws MessageException {
    StringBuilder text = null;
    String only = "";
    List<UnknownElement> children = null;
    String name = name();
    while (true) {
      switch (advance()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text == null && only.isEmpty()) {
            only = xml.getText();
          } else {
            if (text == null) {
              text = new StringBuilder(only);
            }
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
          if ((text == null ? only.length() : text.length()) > textLimit) {
            throw at(Reason.LIMIT_EXCEEDED, "a text is longer than " + textLimit + " characters");
          }
        }
        case XMLStreamConstants.START_ELEMENT -> {
          if (children == null) {
            children = new ArrayList<>();
          }
          children.add(tree());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String all = text == null ? only : text.toString();
          if (children == null) {
            return all;
          }
          if (!all.isBlank()) {
            throw at(Reason.UNSUPPORTED_LAYOUT, "text stands where only elements may stand");
          }
          return new UnknownElement(name, "", children);
        }
        default -> {}
      }
    }
  }

  /** Reads the element at whose start the cursor stands, whatever it holds, up to its end. */
  UnknownElement tree() throws MessageException {
    String name = name();
    Object content = leaf();
    return content instanceof UnknownElement element
        ? element
        : new UnknownElement(name, (String) content, List.of());
  }

  /** A refusal at the last element that was begun. */
  MessageException atElement(Reason reason, String detail) {
    Location place = elementStart == null ? xml.getLocation() : elementStart;
    return new MessageException(reason, place.getLineNumber(), place.getColumnNumber(), detail);
  }

  private MessageException at(Reason reason, String detail) {
    Location place = xml.getLocation();
    return new MessageException(reason, place.getLineNumber(), place.getColumnNumber(), detail);
  }

  private int advance() throws MessageException {
    int event;
    try {
      event = xml.next();
    } catch (XMLStreamException | RuntimeException broken) {
      throw refusal(broken);
    }
    switch (event) {
      case XMLStreamConstants.DTD -> throw at(Reason.DTD_FORBIDDEN, "a document type declaration");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw at(Reason.DTD_FORBIDDEN, "a reference to an entity");
      case XMLStreamConstants.START_ELEMENT -> {
        elementStart = xml.getLocation();
        if (++depth > DEPTH_LIMIT) {
          throw at(Reason.LIMIT_EXCEEDED, "elements nest deeper than " + DEPTH_LIMIT + " levels");
        }
      }
      case XMLStreamConstants.END_ELEMENT -> depth--;
      default -> {}
    }
    return event;
  }

  /** The parser's own words are not passed on: they may quote the document. */
  private MessageException refusal(Exception broken) {
    if (document.unfinished()) {
      return document.atEnd(Reason.TRUNCATED, "the document stops before </XmlMsg>");
    }
    Location place =
        broken instanceof XMLStreamException known && known.getLocation() != null
            ? known.getLocation()
            : null;
    String words = String.valueOf(broken.getMessage());
    Reason reason = words.contains("JAXP0001") ? Reason.LIMIT_EXCEEDED : Reason.NOT_WELL_FORMED;
    return new MessageException(
        reason,
        place == null ? 1 : place.getLineNumber(),
        place == null ? 1 : place.getColumnNumber(),
        reason == Reason.LIMIT_EXCEEDED ? "a limit of the XML parser" : "not well-formed XML");
  }
}
