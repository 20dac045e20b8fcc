package jp.madoguchi.qualification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.facility.Sha256;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.qualification.FieldComparison.Choice;

/**
 * One pair of spellings of a field (承認済みの表記): the clerk saw both and kept the one on file. It
 * counts until either side changes, and is kept as a digest, so that no second copy of a name lies
 * about.
 *
 * @param field which field
 * @param pair SHA-256 of both sides without spaces and width, hexadecimal
 */
public record AcceptedSpelling(ComparedField field, String pair) {
  private static final Set<ComparedField> SPELT =
      Set.of(
          ComparedField.NAME,
          ComparedField.NAME_KANA,
          ComparedField.POSTAL_CODE,
          ComparedField.ADDRESS);

  /** The pair of two spellings. */
  public static AcceptedSpelling of(ComparedField field, String onFile, String answered) {
    String both = Folding.width(onFile) + "\u001F" + Folding.width(answered);
    return new AcceptedSpelling(field, Sha256.hex(both));
  }

  /**
   * The spellings a take-over (取込) accepts: those about name and address where the clerk kept the
   * file's side of a difference, and every field with a ●, which never overwrites.
   *
   * @param choices decisions that differ from the proposed ones
   */
  public static Set<AcceptedSpelling> keptOnFile(
      List<FieldComparison> lines, Map<ComparedField, Choice> choices) {
    return lines.stream()
        .filter(line -> line.onFile() != null && line.answered() != null)
        .filter(AcceptedSpelling::asksAboutSpelling)
        .filter(line -> choices.getOrDefault(line.field(), line.choice()) == Choice.ON_FILE)
        .map(line -> of(line.field(), line.onFile(), line.answered()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean asksAboutSpelling(FieldComparison line) {
    boolean different =
        line.verdict() == FieldComparison.FieldVerdict.DIFFERENT && SPELT.contains(line.field());
    return different || line.reason() == DifferenceReason.NOT_WRITABLE;
  }

  @Override
  public String toString() {
    return "AcceptedSpelling[" + field + "]";
  }
}
