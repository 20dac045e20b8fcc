package jp.madoguchi.terminal.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.madoguchi.terminal.kit.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedRootTest {
  private static final int ROUNDS = 20_000;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '<A/>', true
          '<?xml version="1.0"?><!-- <B> --><A x="a>b" y=''</A>''><B/><C>t</C ></A>\n', true
          '<A><![CDATA[</A>]]></A><!-- end --><?end?>', true
          '', false
          ' ', false
          '<A>', false
          '<A></B>', false
          '<A><B></A></B>', false
          '<A></A', false
          '<A></A><A></A>', false
          '<A></A><B/>', false
          '<A></A>x', false
          '<A></A></A>', false
          '<A></A><!-- half', false
          '<A x="></A>', false
          '<A><![CDATA[</A>', false
          '<A><B</A>', false
          '<!DOCTYPE A><A/>', false
          'x<A/>', false
          """)
  void onlyADocumentToTheEndOfItsRootIsClosed(String text, boolean closed) {
    assertEquals(closed, ClosedRoot.in(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void noBeginningOfAMessageIsClosed() throws Exception {
    for (Charset code : new Charset[] {StandardCharsets.UTF_8, Charset.forName("Shift_JIS")}) {
      byte[] whole = new String(Site.face(7), StandardCharsets.UTF_8).strip().getBytes(code);
      for (int length = 0; length < whole.length; length++) {
        assertFalse(ClosedRoot.in(Arrays.copyOf(whole, length)), code + ", " + length);
      }
      assertTrue(ClosedRoot.in(whole));
    }
  }

  @Test
  void whatIsClosedButBrokenElsewhereIsRareAndWhatTheParserReadsIsAlwaysClosed() throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    byte[] whole = Site.face(7);
    byte[] signs = "<>/!?-[]\"'= aX\n\0".getBytes(StandardCharsets.US_ASCII);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] changed = Arrays.copyOf(whole, whole.length - random.nextInt(3));
      for (int i = random.nextInt(4); i > 0; i--) {
        changed[random.nextInt(changed.length)] = signs[random.nextInt(signs.length)];
      }
      if (reads(changed)) {
        read++;
        assertTrue(ClosedRoot.in(changed), () -> new String(changed, StandardCharsets.UTF_8));
      }
    }
    assertTrue(read > 0);
  }

  private static boolean reads(byte[] document) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
      while (reader.hasNext()) {
        reader.next();
      }
      return true;
    } catch (XMLStreamException broken) {
      return false;
    }
  }
}
