package jp.madoguchi.terminal.messages;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Documents of the tests, written out by hand so that nothing of the codec is in them. */
final class Documents {
  static final MessageName RESULT = MessageName.parse("OQSsiquc01res_202601150001.xml");

  private Documents() {}

  /** A valid result whose only qualification holds the given elements. */
  static String result(String entry) {
    return "<XmlMsg><MessageHeader><SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody>"
        + "<ResultList><ResultOfQualificationConfirmation>"
        + entry
        + "</ResultOfQualificationConfirmation></ResultList>"
        + "<QualificationValidity>1</QualificationValidity></MessageBody></XmlMsg>";
  }

  static byte[] utf8(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] labelled(String declaration, Charset charset, String xml) {
    return ("<?xml version=\"1.0\" encoding=\"" + declaration + "\" standalone=\"no\"?>\n" + xml)
        .getBytes(charset);
  }

  static QualificationResponse read(byte[] document) throws MessageException {
    return (QualificationResponse) new MessageCodec().read(RESULT, document);
  }

  static QualificationResponse read(String xml) throws MessageException {
    return read(utf8(xml));
  }
}
