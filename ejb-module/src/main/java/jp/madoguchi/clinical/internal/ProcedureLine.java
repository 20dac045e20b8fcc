package jp.madoguchi.clinical.internal;

import static jp.madoguchi.node.FittedText.fit;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jp.madoguchi.clinical.TreatmentClass;
import jp.madoguchi.encryption.Encrypted;
import jp.madoguchi.encryption.EncryptedRow;
import jp.madoguchi.encryption.RowPlace;
import jp.madoguchi.terminal.messages.DiDateInf;
import jp.madoguchi.terminal.messages.DrugResponse;
import jp.madoguchi.terminal.messages.MeTrInf;
import jp.madoguchi.terminal.messages.MeTrMonthInf;

/** One line of 診療行為 as received. */
@Entity
@Table(name = "procedure_line")
@Cacheable(false)
public class ProcedureLine extends EncryptedRow
    implements ProcedureEntry, ClinicalLine<ProcedureLine> {
  /** Characters of a name that are kept. */
  static final int LONGEST_NAME = 2000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clinical_line_seq")
  private long id;

  private String suffix;
  private int place;

  @Encrypted
  @Column(name = "claim_month")
  private String month;

  @Encrypted
  @Column(name = "done_on")
  private LocalDate doneOn;

  @Encrypted
  @Column(name = "provider_code")
  private String providerCode;

  @Encrypted
  @Column(name = "provider_name")
  private String providerName;

  /** 入外区分: its values are not public; kept, and not read. */
  @Encrypted
  @Column(name = "in_out")
  private String inOut;

  @Encrypted
  @Column(name = "kind_code")
  private String kindCode;

  @Encrypted
  @Column(name = "procedure_code")
  private String procedureCode;

  @Encrypted
  @Column(name = "procedure_name")
  private String procedure;

  @Encrypted private String quantity;
  @Encrypted private String unit;
  @Encrypted private String times;

  protected ProcedureLine() {}

  private ProcedureLine(String suffix, int place, MeTrMonthInf month, DiDateInf day, MeTrInf done) {
    this.suffix = suffix;
    this.place = place;
    this.month = month.meTrMonth() == null ? null : fit(month.meTrMonth().text(), 8);
    this.doneOn = day.diDate() == null ? null : day.diDate().date().orElse(null);
    this.providerCode = fit(month.meTrDiHCd(), 20);
    this.providerName = fit(month.meTrDiHNm(), 400);
    this.inOut = fit(month.inOut(), 20);
    this.kindCode = fit(done.meTrIdCl(), 20);
    this.procedureCode = fit(done.sinInfCd(), 20);
    this.procedure = fit(done.sinInfN(), LONGEST_NAME);
    this.quantity = fit(done.qua1(), 40);
    this.unit = fit(done.unit(), 100);
    this.times = fit(done.times(), 20);
    encrypt();
  }

  /** The 診療行為 of an answer in its order, of these kinds; drugs are another kind's. */
  static List<ProcedureLine> of(
      String suffix, DrugResponse response, Predicate<TreatmentClass> kinds) {
    List<ProcedureLine> lines = new ArrayList<>();
    int place = 0;
    for (MeTrMonthInf month : response.body().meTrMonthInf()) {
      for (DiDateInf day : month.diDateInfs()) {
        for (MeTrInf done : day.meTrInfs()) {
          if (kinds.test(TreatmentClass.of(done.meTrIdCl()))) {
            lines.add(new ProcedureLine(suffix, place, month, day, done));
          }
          place++;
        }
      }
    }
    return lines;
  }

  /** How many of its 診療行為 of these kinds have no readable day, no code or no known 診療識別. */
  static int unplaced(DrugResponse response, Predicate<TreatmentClass> kinds) {
    int unplaced = 0;
    for (MeTrMonthInf month : response.body().meTrMonthInf()) {
      for (DiDateInf day : month.diDateInfs()) {
        boolean dated = day.diDate() != null && day.diDate().date().isPresent();
        unplaced +=
            (int)
                day.meTrInfs().stream()
                    .filter(done -> kinds.test(TreatmentClass.of(done.meTrIdCl())))
                    .filter(done -> !dated || !isNamed(done))
                    .count();
      }
    }
    return unplaced;
  }

  private static boolean isNamed(MeTrInf done) {
    return done.sinInfCd() != null
        && !done.sinInfCd().isBlank()
        && TreatmentClass.of(done.meTrIdCl()) != TreatmentClass.UNKNOWN;
  }

  @Override
  protected RowPlace contentPlace() {
    return RowPlace.of("procedure_line", suffix, place);
  }

  @Override
  public ProcedureLine readable() {
    return opened(ProcedureLine.class);
  }

  /** 手術 and 麻酔, and whatever does not say that it is neither. */
  @Override
  public boolean isSurgical() {
    TreatmentClass kind = TreatmentClass.of(kindCode);
    return kind.isSurgical() || kind == TreatmentClass.UNKNOWN;
  }

  @Override
  public int place() {
    return place;
  }

  @Override
  public String month() {
    return month;
  }

  @Override
  public LocalDate doneOn() {
    return doneOn;
  }

  @Override
  public String providerCode() {
    return providerCode;
  }

  @Override
  public String providerName() {
    return providerName;
  }

  @Override
  public String kindCode() {
    return kindCode;
  }

  @Override
  public String procedureCode() {
    return procedureCode;
  }

  @Override
  public String procedure() {
    return procedure;
  }

  @Override
  public String quantity() {
    return quantity;
  }

  @Override
  public String unit() {
    return unit;
  }

  @Override
  public String times() {
    return times;
  }

  @Override
  public String toString() {
    return "ProcedureLine[" + id + "]";
  }
}
