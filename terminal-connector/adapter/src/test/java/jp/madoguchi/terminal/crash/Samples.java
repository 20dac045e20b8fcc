package jp.madoguchi.terminal.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.terminal.capture.CaptureSource;
import jp.madoguchi.terminal.crash.Accepted.File;
import jp.madoguchi.terminal.crash.Accepted.Kind;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.kit.Zips;

/** Makes the files that stream in; each says in its own content whose it is. */
final class Samples {

  private static final int READERS = 16;

  /** Stands before the first character of more than one byte. */
  private static final String INSURER = "01130012";

  private final String face;
  private final String answer;
  private final String bulkHead;
  private final String unit;
  private final String bulkTail;

  Samples() throws IOException {
    face = text("12-OQSsiquc01res_face_insurance_plus_medicalaid.xml");
    answer = text("02a-OQSsiquc01res_valid.xml");
    String bulk = text("33b-OQSmuquc02res_done.xml");
    int from = bulk.indexOf("<BulkConfirmUnit>");
    int to = bulk.indexOf("</BulkConfirmUnit>") + "</BulkConfirmUnit>".length();
    bulkHead = bulk.substring(0, from);
    unit = bulk.substring(from, to);
    bulkTail = bulk.substring(bulk.lastIndexOf("</MessageBody>"));
  }

  private static String text(String sample) throws IOException {
    return new String(Site.sample(sample), StandardCharsets.UTF_8);
  }

  /** The result of a face reader for the person with that number. */
  File face(Kind kind, int number) {
    return new File(
        kind, CaptureSource.FACE, faceName(number), utf8(faceText(number)), person(number));
  }

  /** The same file under another name. */
  File again(File face, int number) {
    return new File(
        Kind.FACE_AGAIN, CaptureSource.FACE, faceName(number), face.bytes(), face.said());
  }

  /** A whole file with a byte that no UTF-8 text has. */
  File malformed(int number) {
    byte[] bytes = utf8(faceText(number));
    bytes[faceText(number).indexOf(INSURER)] = (byte) 0xFF;
    return new File(
        Kind.MALFORMED, CaptureSource.FACE, faceName(number), bytes, Ledger.QUARANTINED);
  }

  /** The answer to the request with that suffix. */
  File answer(Kind kind, String suffix) {
    String text = answer.replace("202601150001", suffix).replace(">4260<", ">" + suffix + "<");
    return new File(
        kind, CaptureSource.RESULT, "OQSsiquc01res_" + suffix + ".xml", utf8(text), suffix);
  }

  /** The terminal's refusal of that request. */
  File refusal(String suffix) {
    return new File(
        Kind.REFUSAL,
        CaptureSource.RESULT,
        "OQSsiquc01req_" + suffix + ".err",
        utf8("E0001 " + suffix),
        Ledger.REFUSED);
  }

  /** A bulk result of some dozen people, packed or not. */
  File bulk(Kind kind, int number, int people) throws IOException {
    String suffix = "20250102%06d".formatted(number);
    List<String> persons =
        IntStream.range(0, people).mapToObj(i -> "8%06d%03d".formatted(number, i)).toList();
    String units =
        persons.stream().map(one -> unit.replace("4260", one)).collect(Collectors.joining());
    byte[] xml = utf8(bulkHead.replace("20260115180000001", suffix) + units + bulkTail);
    String name = "OQSmuquc02res_" + suffix;
    byte[] bytes = kind == Kind.BULK ? xml : Zips.of(name + ".xml", xml);
    String extension = kind == Kind.BULK ? ".xml" : ".zip";
    return new File(
        kind, CaptureSource.RESULT, name + extension, bytes, Ledger.people(people), persons);
  }

  private String faceText(int number) {
    return face.replace("BBBBBBBBBBBBBBB=", "%015d=".formatted(number))
        .replace(">5678<", ">" + person(number) + "<");
  }

  private static String person(int number) {
    return "9%07d".formatted(number);
  }

  private static String faceName(int number) {
    return "OQSsiquc01res_face_1311111111%02x%018x_20260115091500.xml"
        .formatted(number % READERS, number);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
