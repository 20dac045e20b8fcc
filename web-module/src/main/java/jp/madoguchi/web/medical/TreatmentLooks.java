package jp.madoguchi.web.medical;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.clinical.TreatedProcedure;
import jp.madoguchi.clinical.TreatmentClass;
import jp.madoguchi.clinical.TreatmentMark;
import jp.madoguchi.clinical.TreatmentOverview;
import jp.madoguchi.clinical.TreatmentVisit;
import jp.madoguchi.web.text.Words;

/** How the tabs 診療 and 手術 say days, amounts and marks (SC-13, SC-14). */
@Named("treatmentLooks")
@RequestScoped
public class TreatmentLooks {
  private final Words words;

  /** For the container's proxy. */
  protected TreatmentLooks() {
    this.words = null;
  }

  @Inject
  public TreatmentLooks(Words words) {
    this.words = words;
  }

  /** Its day, or that it has none. */
  public String day(TreatmentVisit visit) {
    return day(visit.date(), visit.month());
  }

  /** Day and institution of one line. */
  public String dayAndPlace(TreatedProcedure one) {
    return day(one.date(), one.period()) + " " + one.institution().name();
  }

  private String day(LocalDate date, YearMonth month) {
    if (date != null) {
      return date.toString();
    }
    return month == null ? words.say("treat.undated") : words.say("treat.month", month.toString());
  }

  /** Day and institution of the newest line whose date can be; "" where none has one. */
  public String latest(List<TreatedProcedure> procedures) {
    return procedures.stream()
        .filter(one -> one.date() != null && !one.isDoubtful())
        .findFirst()
        .map(this::dayAndPlace)
        .orElse("");
  }

  /** As many as stand on top; the others are in the list below. */
  public List<TreatedProcedure> few(List<TreatedProcedure> procedures) {
    return procedures.stream().limit(TreatmentOverview.FEW).toList();
  }

  /** The institution as named. */
  public String place(TreatmentVisit visit) {
    String name = visit.institution().name();
    return name.isEmpty() ? words.say("treat.where.none") : name;
  }

  /** The word of its 診療識別, with the code where nobody knows it. */
  public String kind(TreatedProcedure one) {
    return one.kind() == TreatmentClass.UNKNOWN && !one.kindCode().isEmpty()
        ? words.of(one.kind()) + " " + one.kindCode()
        : words.of(one.kind());
  }

  public String name(TreatedProcedure one) {
    return one.name().isEmpty() ? words.say("treat.name.none") : one.name();
  }

  /** Quantity with its unit, and how often; as received, without what did not come. */
  public String amount(TreatedProcedure one) {
    String quantity = one.unit().isEmpty() && "1".equals(one.quantity()) ? "" : one.quantity();
    return Stream.of(
            quantity + one.unit(),
            one.times().isEmpty() ? null : words.say("treat.times", one.times()))
        .filter(Objects::nonNull)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** What is wrong with it; what its head says already is left out. */
  public List<TreatmentMark> marks(TreatedProcedure one) {
    return one.marks().stream().sorted().toList();
  }
}
