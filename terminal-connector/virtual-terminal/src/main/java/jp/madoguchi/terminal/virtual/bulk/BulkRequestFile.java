package jp.madoguchi.terminal.virtual.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.madoguchi.terminal.messages.MessageEncoding;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageException.Reason;

/**
 * A bulk request lying in a file, read person by person: a request may ask for a hundred thousand
 * people, and no more than one of them is in memory at a time.
 */
final class BulkRequestFile {
  /** The elements that stand once per person. */
  private static final Set<String> PERSON =
      Set.of("QualificationConfirmSearchInfo", "ReferenceNumberRegistrationInfo");

  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.-]+)[\"']");
  private static final int LOOK_AHEAD = 256;

  private final Path file;

  BulkRequestFile(Path file) {
    this.file = file;
  }

  /** Takes one person, as the texts of the person's elements. */
  interface PersonSink {
    void accept(Map<String, String> texts) throws IOException, MessageException;
  }

  /**
   * Reads the whole request.
   *
   * @return the texts of MessageHeader
   * @throws MessageException when it is no well-formed message in its encoding
   */
  Map<String, String> read(PersonSink people) throws IOException, MessageException {
    Map<String, String> header = new HashMap<>();
    try (Reader characters = open()) {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      XMLStreamReader xml = factory.createXMLStreamReader(characters);
      xml.nextTag();
      if (!"XmlMsg".equals(xml.getLocalName())) {
        throw MessageException.of(Reason.WRONG_ROOT, "the root element is not XmlMsg");
      }
      while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
        if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
          if ("MessageHeader".equals(xml.getLocalName())) {
            header.putAll(texts(xml));
          } else if (PERSON.contains(xml.getLocalName())) {
            people.accept(texts(xml));
          }
        }
      }
      return header;
    } catch (XMLStreamException broken) {
      int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
      int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNumber();
      throw new MessageException(
          Reason.NOT_WELL_FORMED, Math.max(1, line), Math.max(1, column), "not well-formed XML");
    }
  }

  /** The texts of the element at whose start the reader stands, up to its end. */
  private static Map<String, String> texts(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> texts = new HashMap<>();
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      String name = xml.getLocalName();
      texts.put(name, xml.getElementText());
    }
    return texts;
  }

  private Reader open() throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    bytes.mark(LOOK_AHEAD);
    byte[] start = bytes.readNBytes(LOOK_AHEAD);
    bytes.reset();
    Matcher declared = DECLARATION.matcher(new String(start, StandardCharsets.ISO_8859_1));
    MessageEncoding encoding =
        declared.find()
            ? MessageEncoding.named(declared.group(1)).orElse(MessageEncoding.UTF_8)
            : MessageEncoding.UTF_8;
    if (start.length > 2 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB) {
      bytes.skipNBytes(3); // byte order mark of UTF-8
    }
    return new InputStreamReader(
        bytes,
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
