package jp.madoguchi.clinical;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.medication.MedicationReading;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.medicine.MedicineHistoryResult;
import jp.madoguchi.medicine.NamedMedicine;

/**
 * Drugs of the answer, newest first; what lies after the day of viewing comes last.
 *
 * @param claimsUntil last month the claims (レセプト) reach, {@code yyyy-MM}, or null
 * @param dispensedUntil last day of 調剤情報, or null
 * @param prescribedUntil last day of 処方情報, or null
 * @param ownKnown whether {@link DispensingLine#own} could be said
 * @param checked 併用禁忌 among all drugs of the lines, whenever they were taken
 */
public record DrugSheet(
    Instant fetchedAt,
    String claimsUntil,
    LocalDate dispensedUntil,
    LocalDate prescribedUntil,
    boolean ownKnown,
    List<DrugSheet.DispensingLine> lines,
    MedicineHistoryResult checked)
    implements ClinicalSheet {

  /** Of which no 併用禁忌 was asked for. */
  public DrugSheet(
      Instant fetchedAt,
      String claimsUntil,
      LocalDate dispensedUntil,
      LocalDate prescribedUntil,
      boolean ownKnown,
      List<DispensingLine> lines) {
    this(
        fetchedAt,
        claimsUntil,
        dispensedUntil,
        prescribedUntil,
        ownKnown,
        lines,
        MedicineHistoryResult.OFF);
  }

  @Override
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  @Override
  public LocalDate oldest() {
    return dates().min(Comparator.naturalOrder()).orElse(null);
  }

  @Override
  public LocalDate newest() {
    return dates().max(Comparator.naturalOrder()).orElse(null);
  }

  /** Last day of the electronic prescriptions, or null. */
  public LocalDate prescriptionsUntil() {
    return Stream.of(dispensedUntil, prescribedUntil)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private Stream<LocalDate> dates() {
    return lines.stream().map(DrugSheet.DispensingLine::date).filter(Objects::nonNull);
  }

  /**
   * One drug line.
   *
   * @param place in the answer: no two lines have the same
   * @param date 調剤日, else 処方日, else the first of the month of the claim
   * @param code レセプト電算コード or a listed code as received, or null
   * @param days 日数 or 回数 as received
   * @param kind 診療識別 (clinical-data §2.4): two digits as received, "" for none
   * @param perhapsDouble the same line stands in a stronger source too
   * @param own of this hospital; false where that is not known
   */
  public record DispensingLine(
      int place,
      MedicationSource source,
      LocalDate date,
      String institution,
      String pharmacy,
      String drug,
      String code,
      String ingredient,
      String quantity,
      String unit,
      String usage,
      String days,
      String kind,
      MedicationReading reading,
      boolean perhapsDouble,
      boolean own) {

    /** Of its place: a history is asked thousands of times which of its lines it is. */
    @Override
    public int hashCode() {
      return place;
    }

    /** Last day the supply lasts for 内服 when it can be computed, or null. */
    public LocalDate coveredUntil() {
      var period = reading.period();
      return period != null && period.computed() ? period.last() : null;
    }

    /** As a check names it: lines of one drug have one name, however wide its code was written. */
    public NamedMedicine named() {
      return code == null || code.isBlank()
          ? new NamedMedicine(null, drug)
          : new NamedMedicine(
              Normalizer.normalize(code, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT),
              null);
    }

    @Override
    public String toString() {
      return "DispensingLine[" + place + "]";
    }
  }
}
