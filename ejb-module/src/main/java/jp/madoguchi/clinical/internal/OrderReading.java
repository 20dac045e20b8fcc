package jp.madoguchi.clinical.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import jp.madoguchi.clinical.DrugOverview;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.OrderChecked;
import jp.madoguchi.clinical.OrderFinding;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.facility.Sha256;
import jp.madoguchi.medicine.MedicineCheck;
import jp.madoguchi.medicine.MedicineCheckResult;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.medicine.UncheckedMedicine;
import jp.madoguchi.medicine.UncheckedMedicine.UncheckedReason;

/**
 * A drug to be ordered against the supplies of a sheet that run on the day (clinical data 3.3): the
 * day of dispensing is the first, fourteen days where the period cannot be computed; lines that a
 * stronger source tells of are compared once.
 */
final class OrderReading {
  private final DrugSheet sheet;
  private final LocalDate today;
  private final NamedMedicine ordered;
  private final boolean withOwn;

  OrderReading(DrugSheet sheet, LocalDate today, NamedMedicine ordered, boolean withOwn) {
    this.sheet = sheet;
    this.today = today;
    this.ordered = ordered;
    this.withOwn = withOwn;
  }

  /**
   * @param check of a drug against those that run
   */
  OrderChecked against(
      BiFunction<NamedMedicine, List<NamedMedicine>, MedicineCheckResult> check,
      FetchState history,
      ViewingRefusal surgeryClosed) {
    Map<NamedMedicine, List<DispensingLine>> running = running();
    List<NamedMedicine> all = List.copyOf(running.keySet());
    List<NamedMedicine> some = all.subList(0, Math.min(all.size(), MedicineCheck.MOST_RUNNING));
    MedicineCheckResult result = check.apply(ordered, some);
    List<OrderFinding> duplicates = duplicates(result, running);
    List<OrderFinding> told =
        duplicates.stream().filter(one -> withOwn || !one.line().own()).toList();
    List<OrderFinding> findings = new ArrayList<>(contraindications(result, running));
    findings.addAll(told);
    return new OrderChecked(
        ordered,
        result.switchedOn(),
        List.copyOf(findings),
        orderedUnseen(result),
        result.switchedOn() ? unseen(result, running) : List.of(),
        result.lacking(),
        result.used(),
        history,
        some.stream().mapToInt(one -> running.get(one).size()).sum(),
        duplicates.size() - told.size(),
        all.size() - some.size(),
        surgeryClosed,
        mark(findings));
  }

  /** Supplies of which today is a day, by the drug; the newest first. */
  private Map<NamedMedicine, List<DispensingLine>> running() {
    return sheet.lines().stream()
        .filter(line -> !line.perhapsDouble() && !line.reading().isFuture())
        .filter(line -> line.reading().period() != null)
        .filter(line -> line.reading().period().contains(today))
        .collect(
            Collectors.groupingBy(
                DispensingLine::named, LinkedHashMap::new, Collectors.toUnmodifiableList()));
  }

  private static List<OrderFinding> contraindications(
      MedicineCheckResult result, Map<NamedMedicine, List<DispensingLine>> running) {
    return result.contraindications().stream()
        .flatMap(
            hit ->
                running.get(hit.running()).stream().map(line -> new OrderFinding(line, hit, null)))
        .toList();
  }

  private static List<OrderFinding> duplicates(
      MedicineCheckResult result, Map<NamedMedicine, List<DispensingLine>> running) {
    return result.duplicates().stream()
        .flatMap(
            hit ->
                running.get(hit.running()).stream().map(line -> new OrderFinding(line, null, hit)))
        .toList();
  }

  /** The drug to be ordered comes first of what could not be checked. */
  private UncheckedReason orderedUnseen(MedicineCheckResult result) {
    return result.unchecked().stream()
        .filter(one -> one.drug().equals(ordered))
        .map(UncheckedMedicine::why)
        .findFirst()
        .orElse(null);
  }

  /** What may run and has no day, no code, or a code that the master does not know. */
  private List<DispensingLine> unseen(
      MedicineCheckResult result, Map<NamedMedicine, List<DispensingLine>> running) {
    Set<DispensingLine> unseen =
        new LinkedHashSet<>(
            DrugOverview.unseen(sheet, today).stream()
                .filter(line -> line.reading().period() == null || line.reading().isFuture())
                .toList());
    result.unchecked().stream()
        .map(UncheckedMedicine::drug)
        .flatMap(drug -> running.getOrDefault(drug, List.of()).stream())
        .forEach(unseen::add);
    return unseen.stream().sorted(Comparator.comparingInt(DispensingLine::place)).toList();
  }

  private static String mark(List<OrderFinding> findings) {
    return Sha256.hex(findings.stream().map(OrderReading::sign).collect(Collectors.joining("\n")));
  }

  /** What somebody reads of a finding, and goes on against. */
  private static String sign(OrderFinding finding) {
    DispensingLine line = finding.line();
    return String.join(
        "\t",
        String.valueOf(finding.isPair() ? finding.contraindication().direction() : ""),
        String.valueOf(finding.cited().id()),
        String.valueOf(line.date()),
        String.valueOf(line.code()),
        String.valueOf(line.drug()),
        String.valueOf(line.institution()));
  }
}
