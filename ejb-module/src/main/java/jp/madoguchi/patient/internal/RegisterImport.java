package jp.madoguchi.patient.internal;

import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.OneAtATime;
import jp.madoguchi.patient.ImportProgress;
import jp.madoguchi.patient.ImportReport;
import jp.madoguchi.patient.ImportTerms;
import jp.madoguchi.patient.PatientNumberFormat;

/**
 * One import of the register: read once, checked line by line, filed in parts of a fixed size, so
 * that what is held does not grow with the register. Nothing is filed from the first finding on;
 * the caller takes back what was.
 */
final class RegisterImport {
  private static final int PART = 500;

  private final ImportFindings findings = new ImportFindings();
  private final SameRegister same = new SameRegister(findings);
  private final EntityManager em;
  private final ImportProgress progress;
  private final RegisterPart filing;
  private final RegisterText text;
  private final RegisterLineCheck check;
  private final List<RegisterLine> part = new ArrayList<>(PART);
  private int lines;
  private int past;

  RegisterImport(
      EntityManager em,
      InputStream csv,
      ImportTerms terms,
      Instant now,
      PatientNumberFormat format,
      ImportProgress progress) {
    Instant asOf = terms.asOf() == null ? now : terms.asOf();
    this.em = em;
    this.progress = progress;
    this.filing = new RegisterPart(em, asOf, now);
    this.text = new RegisterText(csv, terms.encoding(), findings);
    this.check =
        new RegisterLineCheck(LocalDate.ofInstant(asOf, FacilityTime.ZONE), format, findings);
  }

  ImportReport run() {
    // two registers at once would file the same new patients, and each undo the other
    OneAtATime.hold(em, "register import");
    RegisterRows rows = new RegisterRows(text, findings);
    rows.readHeader();
    boolean headed = findings.none();
    RegisterRow row = headed ? rows.next() : null;
    while (row != null) {
      take(row);
      row = findings.full() ? null : rows.next();
    }
    filePart();
    int patients = findings.none() ? same.patients() : 0;
    return new ImportReport(
        lines,
        findings.none() ? filing.created() : 0,
        patients - (findings.none() ? filing.created() : 0),
        findings.none() ? filing.differing() : 0,
        past,
        rows.blankRows(),
        rows.firstBlankRows(),
        text.encoding(),
        findings.sorted(),
        findings.full());
  }

  private void take(RegisterRow row) {
    lines++;
    RegisterLine line = check.read(row);
    if (line == null) {
      return;
    }
    past += line.past() ? 1 : 0;
    RegisterLine news = same.news(line);
    if (news != null) {
      part.add(news);
    }
    if (part.size() == PART) {
      filePart();
    }
  }

  private void filePart() {
    if (findings.none() && !part.isEmpty()) {
      filing.file(part);
    }
    part.clear();
    progress.reached(lines, text.bytesRead());
  }
}
