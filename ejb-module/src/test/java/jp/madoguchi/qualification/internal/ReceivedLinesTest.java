package jp.madoguchi.qualification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jp.madoguchi.qualification.AnswerBook.ReceivedLine;
import org.junit.jupiter.api.Test;

/** Answers kept before fields had names stay readable; the sample was written by that code. */
class ReceivedLinesTest {
  private static final String OLD =
      "name\t試験　太郎\n"
          + "sex1\t1\t男\n"
          + "address\ta\\\\b\\tc\\r\\nd\n"
          + "birthdate\t19561122\t1956-11-22\n"
          + "postNumber\t\n";
  private static final List<ReceivedLine> LINES =
      List.of(
          new ReceivedLine("name", "試験　太郎", "試験　太郎"),
          new ReceivedLine("sex1", "1", "男"),
          new ReceivedLine("address", "a\\b\tc\r\nd", "a\\b\tc\r\nd"),
          new ReceivedLine("birthdate", "19561122", "1956-11-22"),
          new ReceivedLine("postNumber", "", ""));

  @Test
  void oldLinesAreReadByTheirPlaces() {
    assertEquals(LINES, ReceivedLines.read(OLD));
  }

  @Test
  void whatIsWrittenTodayIsReadByName() {
    String today = ReceivedLines.written(LINES);
    assertEquals(LINES, ReceivedLines.read(today));
    assertEquals(
        "{\"v\":1,\"all\":[{\"element\":\"name\",\"text\":\"試験　太郎\",\"words\":\"試験　太郎\"}]}",
        ReceivedLines.written(LINES.subList(0, 1)));
  }
}
