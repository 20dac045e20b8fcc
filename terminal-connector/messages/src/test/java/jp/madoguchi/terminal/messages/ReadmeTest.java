package jp.madoguchi.terminal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the README is the code that runs here. */
class ReadmeTest {
  private final List<String> out = new ArrayList<>();

  @Test
  void theExampleDoesWhatItSays() throws Exception {
    byte[] answered = Samples.bytes("12-OQSsiquc01res_face_insurance_plus_medicalaid.xml");
    String sample = "33b-OQSmuquc02res_done.xml";
    Path file = Path.of(getClass().getResource("/samples/" + sample).toURI());
    byte[] asked =
        example(
            new MessageCodec(), LocalDate.of(2026, 1, 15), answered, Samples.name(sample), file);
    assertTrue(new String(asked, "windows-31j").contains("<InsurerNumber>  990010<"));
    assertEquals(List.of("有効 01130012", "有効 12130000", "有効", "該当資格なし"), out);
  }

  @Test
  void theExampleOfTheReadmeIsThisOne() throws Exception {
    String source =
        Files.readString(Path.of("src/test/java/jp/madoguchi/terminal/messages/ReadmeTest.java"));
    String readme = Files.readString(Path.of("README.md"));
    String shown = readme.substring(readme.indexOf("```java\n") + 8, readme.indexOf("```\n\n|"));
    int begin = source.indexOf("    // asking\n");
    int end = source.indexOf("    return asked;\n");
    assertEquals(shown, source.substring(begin, end).stripTrailing().stripIndent() + "\n");
  }

  private byte[] example(
      MessageCodec codec, LocalDate today, byte[] answered, MessageName bulkName, Path file)
      throws Exception {
    // asking
    QualificationSearch search =
        Draft.of(QualificationSearch.class)
            .set("InsurerNumber", "990010")
            .set("InsuredIdentificationNumber", "4260")
            .set("Birthdate", "19680415")
            .build();
    MessageName question = MessageName.request(MessageFamily.OQSsiquc, "202601150001");
    byte[] asked =
        codec.write(
            QualificationRequest.of("1311111111", today, question.suffix(), search),
            MessageEncoding.SHIFT_JIS);

    // one answer
    MessageName answer = question.responseName();
    if (codec.read(answer, answered) instanceof QualificationResponse response) {
      for (QualificationEntry entry : response.entries()) { // two with 医療扶助
        out.add(response.validity().label() + " " + entry.insurerNumber());
      }
    }

    // an answer about any number of people, in constant memory
    BulkReader bulk = BulkReader.open(bulkName, BulkSource.of(file));
    try (BulkPersons people = bulk.people()) {
      for (TerminalUnit person; (person = people.next()) != null; ) {
        if (person instanceof BulkConfirmUnit unit) {
          out.add(unit.qualificationValidity().label());
        }
      }
    }
    return asked;
  }
}
