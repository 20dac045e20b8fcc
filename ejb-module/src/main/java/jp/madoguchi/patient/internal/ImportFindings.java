package jp.madoguchi.patient.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.madoguchi.patient.ImportFault;
import jp.madoguchi.patient.ImportFinding;
import jp.madoguchi.patient.ImportReport;

/**
 * Collects what is wrong, and says when it is enough: a file of bad lines is not read to its end.
 */
final class ImportFindings {
  private final List<ImportFinding> found = new ArrayList<>();

  void add(ImportFinding finding) {
    if (!full()) {
      found.add(finding);
    }
  }

  void line(int line, ImportFault fault) {
    add(ImportFinding.ofLine(line, fault));
  }

  boolean none() {
    return found.isEmpty();
  }

  int count() {
    return found.size();
  }

  boolean full() {
    return found.size() >= ImportReport.MOST_FINDINGS;
  }

  /** By line, then by field: the decoder is ahead of the lines. */
  List<ImportFinding> sorted() {
    return found.stream()
        .sorted(Comparator.comparingInt(ImportFinding::line).thenComparingInt(ImportFinding::place))
        .toList();
  }
}
