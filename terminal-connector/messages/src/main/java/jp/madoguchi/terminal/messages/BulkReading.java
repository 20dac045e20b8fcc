package jp.madoguchi.terminal.messages;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import jp.madoguchi.terminal.messages.MessageException.Reason;

/** One pass over a bulk result that never holds more than one person. */
final class BulkReading {
  /** A person's result has some thousand characters. */
  private static final long PERSON_LIMIT = 1024 * 1024;

  /** The parser reads ahead by its buffer. */
  private static final long READ_AHEAD = 64 * 1024;

  private static final int UNKNOWN_LIMIT = 100;

  private final XmlCursor cursor;
  private final MessageReading reading;
  private final RecordLayout unit;
  private final String unitElement;
  private final List<UnknownElement> unknown = new ArrayList<>(0);
  private ResponseHeader header;
  private Place place = Place.BEFORE_ROOT;
  private boolean bodySeen;

  private enum Place {
    BEFORE_ROOT,
    ROOT,
    BODY,
    END
  }

  BulkReading(DocumentReader document, MessageName name) throws MessageException {
    Class<? extends Record> type = unitType(name);
    document.allow(PERSON_LIMIT + READ_AHEAD);
    this.cursor = new XmlCursor(document, MessageReading.TEXT_LIMIT);
    this.reading = new MessageReading(cursor, name.family());
    this.unit = RecordLayout.of(type);
    this.unitElement = type.getSimpleName();
  }

  private static Class<? extends Record> unitType(MessageName name) throws MessageException {
    Class<? extends Record> message = MessageTypes.of(name);
    if (message == BulkQualificationResponse.class) {
      return BulkConfirmUnit.class;
    } else if (message == BulkReferenceNumberResponse.class) {
      return BulkRegistrationUnit.class;
    }
    throw MessageException.of(
        Reason.UNSUPPORTED_LAYOUT,
        "%s%s %s is no bulk result".formatted(name.prefix(), name.phase(), name.direction()));
  }

  /** The next person, or null at the end of the document. */
  TerminalUnit next() throws MessageException {
    while (place != Place.END) {
      Record person = step();
      if (person != null) {
        return (TerminalUnit) person;
      }
    }
    return null;
  }

  /** The header; null until it has been passed. */
  ResponseHeader header() {
    return header;
  }

  /** Elements without a place outside of the people and the header. */
  List<UnknownElement> unknownElements() {
    return unknown;
  }

  MessageException missing(String element) {
    return cursor.atRoot(Reason.MISSING_FIELD, element + " is missing");
  }

  private Record step() throws MessageException {
    if (place == Place.BEFORE_ROOT) {
      MessageReading.enterRoot(cursor);
      place = Place.ROOT;
    } else if (cursor.next() != XMLStreamConstants.START_ELEMENT) {
      leave();
    } else if (place == Place.BODY && cursor.name().equals(unitElement)) {
      cursor.allow(PERSON_LIMIT + READ_AHEAD);
      Record person = reading.group(unit);
      cursor.allow(PERSON_LIMIT + READ_AHEAD);
      return person;
    } else if (place == Place.ROOT && cursor.name().equals("MessageHeader") && header == null) {
      header = (ResponseHeader) reading.group(RecordLayout.of(ResponseHeader.class));
    } else if (place == Place.ROOT && cursor.name().equals("MessageBody")) {
      body();
    } else {
      keep(cursor.tree());
    }
    return null;
  }

  private void body() throws MessageException {
    if (bodySeen) {
      throw cursor.at(Reason.UNSUPPORTED_LAYOUT, "MessageBody stands twice");
    }
    bodySeen = true;
    place = Place.BODY;
  }

  private void leave() throws MessageException {
    if (place == Place.BODY) {
      place = Place.ROOT;
    } else {
      MessageReading.toEnd(cursor);
      place = Place.END;
    }
  }

  private void keep(UnknownElement element) throws MessageException {
    if (unknown.size() == UNKNOWN_LIMIT) {
      throw cursor.at(
          Reason.LIMIT_EXCEEDED, "more than " + UNKNOWN_LIMIT + " unknown elements beside people");
    }
    unknown.add(element);
  }
}
