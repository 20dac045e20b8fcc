package jp.madoguchi.web.medical;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.MedicalPapers;
import jp.madoguchi.clinical.PrintedGround;
import jp.madoguchi.clinical.PrintedSheet;

/** Reads the sheets of a page for paper, and keeps by what ground each was read. */
final class PaperReading implements SheetReader {
  private final MedicalPapers papers;
  private final List<PrintedGround> grounds = new ArrayList<>();
  private MedicalAccessRefused refused;

  PaperReading(MedicalPapers papers) {
    this.papers = papers;
  }

  @Override
  public ClinicalSheet read(String patientNumber, ClinicalKind kind) {
    try {
      PrintedSheet read = papers.sheet(patientNumber, kind);
      grounds.add(read.ground());
      return read.sheet();
    } catch (MedicalAccessRefused closed) {
      refused = closed;
      throw closed;
    }
  }

  /** In the order of reading; empty where nothing was. */
  List<PrintedGround> grounds() {
    return grounds;
  }

  /** The last refusal, or null; already recorded. */
  MedicalAccessRefused refused() {
    return refused;
  }
}
