package jp.madoguchi.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationEntry;
import jp.madoguchi.terminal.messages.QualificationResponse;

/**
 * The cases from the field ({@code src/test/resources/cases}): their register and their answers.
 */
public final class FieldCases {
  private static final String FACE = "OQSsiquc01res_face_1311111111.xml";
  private static final Instant FILED = Instant.parse("2026-11-01T00:00:00Z");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

  private FieldCases() {}

  /** Everybody of {@code register.csv}. */
  public static List<PatientView> register() {
    return new String(bytes("register.csv"), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> patient(line.split(",", -1)))
        .toList();
  }

  /** Files them all, each with the insurance of the line. */
  public static void file(PatientFile file) {
    for (PatientView person : register()) {
      file.register(person, FILED);
      if (person.insurance() != null) {
        file.foretold(person, false, FILED);
      }
    }
  }

  /** One patient of the register. */
  public static PatientView patient(String number) {
    return register().stream()
        .filter(patient -> patient.number().value().equals(number))
        .findFirst()
        .orElseThrow();
  }

  /** What the answers of a case say, in their order; {@code file} is the case's. */
  public static List<ResultFacts> answers(String file) {
    return entries(file).stream().map(ResultFacts::of).toList();
  }

  /** The entries of a case's answer as the terminal delivers them. */
  public static List<QualificationEntry> entries(String file) {
    try {
      return ((QualificationResponse) new MessageCodec().read(MessageName.parse(FACE), bytes(file)))
          .entries();
    } catch (MessageException unreadable) {
      throw new IllegalStateException(file, unreadable);
    }
  }

  private static PatientView patient(String[] cells) {
    InsuranceView insurance =
        cells[9].isEmpty()
            ? null
            : new InsuranceView(
                cells[7],
                text(cells[8]),
                cells[9],
                text(cells[10]),
                text(cells[12]),
                null,
                text(cells[13]),
                text(cells[11]),
                null,
                null,
                null,
                null,
                null);
    return new PatientView(
        new PatientNumber(cells[0]),
        cells[1],
        text(cells[2]),
        LocalDate.parse(cells[3], DAY),
        text(cells[4]),
        text(cells[5]),
        text(cells[6]),
        insurance);
  }

  private static String text(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static byte[] bytes(String file) {
    try (InputStream in = FieldCases.class.getResourceAsStream("/cases/" + file)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
