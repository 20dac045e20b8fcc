package jp.madoguchi.clinical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Drugs of the answer.
 *
 * @param claimsUntil last month the claims (レセプト) reach, {@code yyyy-MM}, or null
 * @param prescriptionsUntil last day of the electronic prescriptions, or null
 */
public record DrugSheet(
    Instant fetchedAt,
    String claimsUntil,
    LocalDate prescriptionsUntil,
    List<DrugSheet.DispensingLine> lines)
    implements ClinicalSheet {

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

  private Stream<LocalDate> dates() {
    return lines.stream().map(DrugSheet.DispensingLine::date).filter(Objects::nonNull);
  }

  /**
   * One drug line.
   *
   * @param date 調剤日, else 処方日, else the first of the month of the claim
   * @param days 日数 or 回数 as received
   * @param kind 診療識別 (clinical-data §2.4): two digits as received, "" for none
   * @param coveredUntil last day the supply lasts for 内服 when it can be computed, or null
   * @param perhapsDouble the same line stands in a stronger source too
   */
  public record DispensingLine(
      DrugSheet.DrugSource source,
      LocalDate date,
      String institution,
      String pharmacy,
      String drug,
      String ingredient,
      String quantity,
      String unit,
      String usage,
      String days,
      String kind,
      LocalDate coveredUntil,
      boolean perhapsDouble) {}

  /** レセプト / 調剤 / 処方. */
  public enum DrugSource {
    CLAIM,
    DISPENSED,
    PRESCRIBED
  }
}
