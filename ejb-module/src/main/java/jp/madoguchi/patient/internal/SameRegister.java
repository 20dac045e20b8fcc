package jp.madoguchi.patient.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import jp.madoguchi.patient.ImportFault;
import jp.madoguchi.patient.ImportFinding;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.RegisterColumn;

/**
 * Compares the lines of one register with each other, so that nothing depends on their order. A
 * patient may have several lines: the person's fields must agree to the letter; one insurance and
 * one 医療扶助 in force are taken together; the same insurance twice is one. Two different ones of a
 * kind, both in force, are refused with both lines: which of them holds, no file can say, and the
 * wrong one is somebody's bill.
 */
final class SameRegister {
  private final LineFingerprints persons = new LineFingerprints();
  private final LineFingerprints insurances = new LineFingerprints();
  private final ImportFindings findings;
  private final MessageDigest sha;

  SameRegister(ImportFindings findings) {
    this.findings = findings;
    try {
      this.sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** Patients seen so far. */
  int patients() {
    return persons.size();
  }

  /**
   * What the line says that no line before it has said, or null when that is nothing; what
   * contradicts is added to the findings.
   */
  RegisterLine news(RegisterLine line) {
    PatientView person = line.person();
    String number = person.number().value();
    long key = print(number);
    long says =
        print(
            person.name(),
            person.nameKana(),
            String.valueOf(person.birthDate()),
            person.sex(),
            person.postalCode(),
            person.address());
    int first = persons.firstLine(key, says, line.line());
    if (first != 0 && !persons.agrees(key, says)) {
      findings.add(new ImportFinding(line.line(), 0, null, ImportFault.PERSON_CONTRADICTS, first));
    }
    boolean insured =
        person.insurance() != null
            && isNew(print(number, line.medicalAid() ? "aid" : "insurance"), line);
    if (first == 0) {
      return line;
    }
    return insured ? line.asLater() : null;
  }

  private boolean isNew(long key, RegisterLine line) {
    InsuranceView insurance = line.person().insurance();
    long says =
        print(
            insurance.insurerNumber(),
            insurance.symbol(),
            insurance.number(),
            insurance.branch(),
            insurance.ratio(),
            insurance.insurerName(),
            insurance.personalFamily(),
            String.valueOf(insurance.qualifiedFrom()),
            String.valueOf(insurance.qualifiedUntil()));
    int first = insurances.firstLine(key, says, line.line());
    if (first != 0 && !insurances.agrees(key, says)) {
      findings.add(
          new ImportFinding(
              line.line(), 0, RegisterColumn.INSURER_NUMBER, ImportFault.SECOND_INSURANCE, first));
    }
    return first == 0;
  }

  private long print(String... texts) {
    for (String text : texts) {
      sha.update((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
    }
    return ByteBuffer.wrap(sha.digest()).getLong();
  }
}
