package jp.madoguchi.terminal.messages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /** Names that no layout has; the parser keeps every name that it has seen. */
  private static final int NAME_LIMIT = 1000;

  /**
   * The JDK's own reader even inside a server that brings another: limits and errors stay known.
   */
  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
  }

  private final DocumentReader document;
  private final XMLStreamReader xml;
  private final int textLimit;
  private final Set<String> foreignNames = new HashSet<>(0);
  private int depth;
  private Location root;

  XmlCursor(DocumentReader document, int textLimit) throws MessageException {
    this.document = document;
    this.textLimit = textLimit;
    try {
      xml = FACTORY.createXMLStreamReader(document);
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
    String name = foreign(name());
    Object content = leaf();
    return content instanceof UnknownElement element
        ? element
        : new UnknownElement(name, (String) content, List.of());
  }

  /** From here on so many more characters may follow until the next call. */
  void allow(long characters) {
    document.allow(characters);
  }

  /** A refusal of the document as a whole, at its root element. */
  MessageException atRoot(Reason reason, String detail) {
    return at(root, reason, detail);
  }

  /** A refusal where the cursor stands. */
  MessageException at(Reason reason, String detail) {
    return at(xml.getLocation(), reason, detail);
  }

  private static MessageException at(Location place, Reason reason, String detail) {
    return new MessageException(
        reason, Math.max(1, place.getLineNumber()), Math.max(1, place.getColumnNumber()), detail);
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
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> foreign(xml.getPITarget());
      case XMLStreamConstants.START_ELEMENT -> begun();
      case XMLStreamConstants.END_ELEMENT -> depth--;
      default -> {}
    }
    return event;
  }

  private void begun() throws MessageException {
    if (depth == 0) {
      root = xml.getLocation();
    }
    if (++depth > DEPTH_LIMIT) {
      throw at(Reason.LIMIT_EXCEEDED, "elements nest deeper than " + DEPTH_LIMIT + " levels");
    }
    for (int i = xml.getAttributeCount(); i > 0; i--) {
      foreign(xml.getAttributeLocalName(i - 1));
    }
    for (int i = xml.getNamespaceCount(); i > 0; i--) {
      foreign(String.valueOf(xml.getNamespacePrefix(i - 1)));
    }
  }

  private String foreign(String name) throws MessageException {
    if (foreignNames.add(name) && foreignNames.size() > NAME_LIMIT) {
      throw at(Reason.LIMIT_EXCEEDED, "more than " + NAME_LIMIT + " unknown names");
    }
    return name;
  }

  /** The parser's own words are not passed on: they may quote the document. */
  private MessageException refusal(Exception broken) {
    if (document.failure() != null) {
      throw document.failure();
    } else if (document.fault() != null) {
      return document.fault();
    }
    boolean unfinished = document.unfinished();
    if (document.fault() != null) {
      return document.fault();
    } else if (unfinished) {
      return document.here(Reason.TRUNCATED, "the document stops before </XmlMsg>");
    }
    boolean limit = String.valueOf(broken.getMessage()).contains("JAXP0001");
    Reason reason = limit ? Reason.LIMIT_EXCEEDED : Reason.NOT_WELL_FORMED;
    String detail = limit ? "a limit of the XML parser" : "not well-formed XML";
    return broken instanceof XMLStreamException known && known.getLocation() != null
        ? at(known.getLocation(), reason, detail)
        : new MessageException(reason, 1, 1, detail);
  }
}
