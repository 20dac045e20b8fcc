package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.clinical.DrugContraindication;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.clinical.DrugTimeline.IngredientGroup;
import jp.madoguchi.clinical.DrugTimeline.SuppliedDays;
import jp.madoguchi.clinical.DrugTimeline.TimelineLine;
import jp.madoguchi.medication.MedicationMark;
import jp.madoguchi.medication.SupplyPeriod;
import jp.madoguchi.medicine.MedicineEdition;
import jp.madoguchi.medicine.MedicineMatch;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.web.text.Words;

/** How the tab 薬剤 says periods, marks and months (SC-12). */
@Named("drugLooks")
@RequestScoped
public class DrugLooks {
  private static final String REGULAR = "21";

  private final Words words;

  /** For the container's proxy. */
  protected DrugLooks() {
    this.words = null;
  }

  @Inject
  public DrugLooks(Words words) {
    this.words = words;
  }

  /** The days for which it lasts: computed, taken as fourteen, or not known. */
  public String period(DispensingLine line) {
    SupplyPeriod period = line.reading().period();
    if (period == null) {
      return words.say("drug.period.none");
    }
    return words.say(
        period.computed() ? "drug.period" : "drug.period.uniform",
        period.first().toString(),
        period.last().toString());
  }

  /** What is wrong with a line; "" for nothing. */
  public List<MedicationMark> marks(DispensingLine line) {
    return line.reading().marks().stream().sorted().toList();
  }

  /** Its day, or that it has none: the first of a month stands in where only the month came. */
  public String day(DispensingLine line) {
    if (line.date() == null) {
      return words.say("drug.undated");
    }
    return line.reading().period() == null
        ? words.say("drug.month", line.date().toString().substring(0, 7))
        : line.date().toString();
  }

  /** Days or times as received, with the word that they count; "" where nothing came. */
  public String days(DispensingLine line) {
    String days = line.days() == null ? "" : line.days().strip();
    if (days.isEmpty()) {
      return "";
    }
    return words.say(REGULAR.equals(line.kind()) ? "drug.days" : "drug.times", days);
  }

  /** In a month of the matrix: its day of the month, and its days. */
  public String cell(DispensingLine line) {
    String day =
        line.reading().period() == null ? "?" : String.valueOf(line.date().getDayOfMonth());
    return words.say("drug.cell", day, days(line));
  }

  public List<TimelineLine> plain(IngredientGroup group) {
    return group.lines().stream().filter(one -> !one.line().perhapsDouble()).toList();
  }

  public List<TimelineLine> folded(IngredientGroup group) {
    return group.lines().stream().filter(one -> one.line().perhapsDouble()).toList();
  }

  /** Width of a bar in a month of 31 units. */
  public int width(SuppliedDays days) {
    return days.to() - days.from() + 1;
  }

  /** 薬・用法・量 in one line, without what did not come. */
  public String dose(DispensingLine line) {
    return Stream.of(line.usage(), text(line.quantity()) + text(line.unit()))
        .filter(one -> one != null && !one.isBlank())
        .collect(Collectors.joining(" "));
  }

  /** Ingredient, dose and institution, without what did not come. */
  public String about(DispensingLine line) {
    return Stream.of(line.ingredient(), dose(line), line.institution())
        .filter(one -> one != null && !one.isBlank())
        .collect(Collectors.joining(" · "));
  }

  /** How the table names the two of a pair. */
  public String direction(DrugContraindication hit) {
    return hit.pair().isMutual()
        ? words.say("MedicineDirection.MUTUAL")
        : words.say(
            "medicine.oneway", hit.pair().oneNames() ? hit.one().drug() : hit.other().drug());
  }

  /** By what a drug is meant; a group with its name. */
  public String match(MedicineMatch match, String key) {
    return match == MedicineMatch.GROUP
        ? words.say("medicine.group", words.of(match), key)
        : words.of(match);
  }

  /** An edition with its table, day and source. */
  public String cited(MedicineEdition edition) {
    return words.say(
        "medicine.cited", words.of(edition.table()), edition.day().toString(), edition.source());
  }

  public String allCited(List<MedicineEdition> editions) {
    return editions.stream().map(this::cited).collect(Collectors.joining(" · "));
  }

  public String tables(Set<MedicineTable> tables) {
    return tables.stream().sorted().map(words::of).collect(Collectors.joining(" · "));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
