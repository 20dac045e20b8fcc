package jp.madoguchi.clinical.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.OrderFinding;
import jp.madoguchi.clinical.OrderOverride.OverriddenFinding;
import jp.madoguchi.clinical.TreatmentClass;
import jp.madoguchi.medicine.MedicineTable;

/** Findings as a row keeps them: one a line, fields by tabs. */
final class OverriddenText {
  private static final String CONTRAINDICATION = "X";
  private static final String DUPLICATE = "D";

  private OverriddenText() {}

  static String of(List<OrderFinding> findings) {
    return findings.stream().map(OverriddenText::line).collect(Collectors.joining("\n"));
  }

  private static String line(OrderFinding finding) {
    return String.join(
        "\t",
        finding.isPair() ? CONTRAINDICATION : DUPLICATE,
        finding.cited().table().name(),
        finding.cited().day().toString(),
        plain(finding.cited().source()),
        plain(finding.line().drug()),
        plain(finding.line().kind()));
  }

  /** Without what separates fields and lines. */
  private static String plain(String text) {
    return text == null ? "" : text.replaceAll("[\\t\\r\\n]", " ");
  }

  /**
   * As it may be shown.
   *
   * @param surgery whether 手術情報 is open too: a drug of 手術 or 麻酔 is named under its consent alone
   */
  static List<OverriddenFinding> read(String text, boolean surgery) {
    return text.lines()
        .map(line -> line.split("\t", -1))
        .map(
            field ->
                new OverriddenFinding(
                    CONTRAINDICATION.equals(field[0]),
                    surgery || !isSurgical(field) ? field[4] : null,
                    MedicineTable.valueOf(field[1]),
                    LocalDate.parse(field[2]),
                    field[3]))
        .toList();
  }

  /** Whether a drug of 手術 or 麻酔 had matched. */
  static boolean isSurgical(String text) {
    return text.lines().anyMatch(line -> isSurgical(line.split("\t", -1)));
  }

  private static boolean isSurgical(String[] field) {
    return TreatmentClass.of(field[5]).isSurgical();
  }
}
