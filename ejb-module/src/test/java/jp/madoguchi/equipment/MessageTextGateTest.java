package jp.madoguchi.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.TerminalMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every element of the sample messages, one by one, with a My Number as its text. */
class MessageTextGateTest {
  private static final String FACE =
      "OQSsiquc01res_face_131111111100000000000000000001_20260115091000.xml";
  private static final List<String> WRITINGS =
      List.of("123456789018", "1234/5678/9018", "番号 １２３４　５６７８　９０１８", "0123456789018");
  private static final Pattern TEXT = Pattern.compile("<([A-Za-z]+)>([^<>\\s][^<>]*)</\\1>");
  private static final Pattern NUMBER = Pattern.compile("1234\\P{Nd}*5678\\P{Nd}*9018|１２３４.*９０１８");

  /** What may have twelve digits by itself: it is let through as such, and in no other writing. */
  private static final Set<String> IDENTIFIERS =
      Set.of("ArbitraryFileIdentifier", "ArbitraryIdentifier", "ReceptionNumber", "ItemCode");

  @ParameterizedTest
  @CsvSource({
    FACE + ", /oqs-samples/11-OQSsiquc01res_face_full.xml",
    FACE + ", /oqs-samples/12-OQSsiquc01res_face_insurance_plus_medicalaid.xml",
    "OQSsiquc01res_1.xml, /oqs-samples/02a-OQSsiquc01res_valid.xml",
    "OQSsiquc01res_1.xml, /oqs-samples/02e-OQSsiquc01res_person_error.xml",
    "OQSsiquc01res_1.xml, /oqs-samples/02f-OQSsiquc01res_system_error.xml",
    "YZKsiquc01res_1.xml, /clinical/YZKsiquc01res_mixed.xml",
    "YZKsiquc01res_1.xml, /clinical/YZKsiquc01res_error.xml",
    "TKKsiquc01res_1.xml, /clinical/TKKsiquc01res_5years.xml",
  })
  void noElementBringsOneIn(String name, String sample) throws Exception {
    String xml = sample(sample);
    passesWhole(read(name, xml));
    int tried = 0;
    Matcher element = TEXT.matcher(xml);
    while (element.find()) {
      String writing =
          IDENTIFIERS.contains(element.group(1))
              ? WRITINGS.get(2)
              : WRITINGS.get(tried % WRITINGS.size());
      tried++;
      String changed = xml.substring(0, element.start(2)) + writing + xml.substring(element.end(2));
      TerminalMessage message;
      try {
        message = read(name, changed);
      } catch (MessageException putAside) {
        continue; // it is quarantined: nobody takes it
      }
      TerminalMessage passed = MessageTextGate.of(message).message();
      assertFalse(holds(passed), element.group(1) + " of " + sample + ": " + writing);
    }
    assertTrue(tried > 1, "elements tried");
  }

  @Test
  void theRestStaysAndWhatIsLeftOutIsNamed() throws Exception {
    String xml =
        sample("/oqs-samples/11-OQSsiquc01res_face_full.xml")
            .replaceFirst("<Name>[^<]*</Name>", "<Name>1234 5678 9018</Name>");
    TerminalMessage message = read(FACE, xml);
    var passed = MessageTextGate.of(message);
    assertNotSame(message, passed.message());
    assertEquals(Set.of("name"), passed.leftOut());
    String before = texts(message, new StringBuilder()).toString();
    assertEquals(
        before.replaceFirst("1234 5678 9018", Matcher.quoteReplacement(MessageTextGate.LEFT_OUT)),
        texts(passed.message(), new StringBuilder()).toString());
  }

  @Test
  void aSentenceOfTheTerminalIsSilentAboutIt() {
    assertEquals("", MessageTextGate.sentence("氏名欄 1234/5678/9018 は不正です"));
    assertEquals("書式エラー", MessageTextGate.sentence("書式エラー"));
  }

  private static void passesWhole(TerminalMessage message) {
    assertSame(message, MessageTextGate.of(message).message(), "nothing to leave out");
  }

  private static boolean holds(Object value) {
    return NUMBER.matcher(texts(value, new StringBuilder())).find();
  }

  private static StringBuilder texts(Object value, StringBuilder into) {
    if (value instanceof String text) {
      into.append(text).append('\n');
    } else if (value instanceof Iterable<?> many) {
      many.forEach(one -> texts(one, into));
    } else if (value instanceof Record part) {
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        try {
          texts(component.getAccessor().invoke(part), into);
        } catch (ReflectiveOperationException impossible) {
          throw new IllegalStateException(impossible);
        }
      }
    }
    return into;
  }

  private static TerminalMessage read(String name, String xml) throws MessageException {
    return new MessageCodec()
        .read(
            MessageName.parse(name),
            xml.replaceFirst("encoding=\"[^\"]*\"", "encoding=\"UTF-8\"")
                .getBytes(StandardCharsets.UTF_8));
  }

  private static String sample(String path) throws IOException {
    try (InputStream in = MessageTextGateTest.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
