package jp.madoguchi.terminal.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '<XmlMsg><A/></XmlMsg>', true
          '<?xml version="1.0"?><!-- x --><XmlMsg></XmlMsg >\n\n', true
          '<Order><A></A></Order>', true
          '', false
          '<XmlMsg>', false
          '<XmlMsg><A></A>', false
          '<XmlMsg></XmlMsg', false
          '<XmlMsg></XmlMsg></', false
          """)
  void anXmlFileIsWholeWhenItsFirstElementIsClosedAtTheEnd(String text, boolean whole) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(whole, FileKind.XML.isWhole(bytes, bytes));
  }

  @Test
  void aPdfAndAnArchiveShowTheirEnd() {
    byte[] pdf = "%PDF-1.7 ... %%EOF\n".getBytes(StandardCharsets.US_ASCII);
    assertEquals(true, FileKind.PDF.isWhole(pdf, pdf));
    assertEquals(false, FileKind.PDF.isWhole(new byte[10], new byte[10]));
    byte[] zip = {'P', 'K', 5, 6, 0, 0};
    assertEquals(true, FileKind.ZIP.isWhole(zip, zip));
    assertEquals(false, FileKind.ZIP.isWhole(new byte[10], new byte[10]));
  }

  @ParameterizedTest
  @CsvSource({
    "OQSsiquc01res_1.xml, XML",
    "OQSsiquc01res_1.XML, XML",
    "a.pdf, PDF",
    "a.zip, ZIP",
    "a.err, ERR",
    "a.tmp,",
    ".a.xml,",
    "~a.xml,",
    "Thumbs.db,"
  })
  void onlyResultsAreOfInterest(String name, FileKind kind) {
    assertEquals(Optional.ofNullable(kind), FileKind.of(name));
  }
}
