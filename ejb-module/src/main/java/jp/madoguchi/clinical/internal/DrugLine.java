package jp.madoguchi.clinical.internal;

import static jp.madoguchi.node.FittedText.fit;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.madoguchi.clinical.TreatmentClass;
import jp.madoguchi.encryption.Encrypted;
import jp.madoguchi.encryption.EncryptedRow;
import jp.madoguchi.encryption.RowPlace;
import jp.madoguchi.medication.MedicationEntry;
import jp.madoguchi.medication.MedicationSource;

/** One drug line as received. */
@Entity
@Table(name = "drug_line")
@Cacheable(false)
public class DrugLine extends EncryptedRow implements MedicationEntry, ClinicalLine<DrugLine> {
  /** Who treated or dispensed, who prescribed, and when. */
  record Occasion(
      MedicationSource source,
      String month,
      LocalDate dispensedOn,
      LocalDate prescribedOn,
      String providerCode,
      String providerName,
      String prescriberCode,
      String prescriberName) {}

  /** What was given. */
  record Drug(
      String kindCode,
      String code,
      String name,
      String ingredient,
      String quantity,
      String unit,
      String usage,
      String instruction,
      String times) {}

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clinical_line_seq")
  private long id;

  private String suffix;
  private int place;

  @Enumerated(EnumType.STRING)
  private MedicationSource source;

  @Encrypted
  @Column(name = "claim_month")
  private String month;

  @Encrypted
  @Column(name = "dispensed_on")
  private LocalDate dispensedOn;

  @Encrypted
  @Column(name = "prescribed_on")
  private LocalDate prescribedOn;

  @Encrypted
  @Column(name = "provider_code")
  private String providerCode;

  @Encrypted
  @Column(name = "provider_name")
  private String providerName;

  @Encrypted
  @Column(name = "prescriber_code")
  private String prescriberCode;

  @Encrypted
  @Column(name = "prescriber_name")
  private String prescriberName;

  @Encrypted
  @Column(name = "drug_code")
  private String drugCode;

  @Encrypted
  @Column(name = "drug_name")
  private String drug;

  @Encrypted private String ingredient;
  @Encrypted private String quantity;
  @Encrypted private String unit;

  @Encrypted
  @Column(name = "usage_text")
  private String usage;

  @Encrypted private String instruction;
  @Encrypted private String times;

  @Encrypted
  @Column(name = "kind_code")
  private String kindCode;

  protected DrugLine() {}

  @Override
  protected RowPlace contentPlace() {
    return RowPlace.of("drug_line", suffix, place);
  }

  @Override
  public DrugLine readable() {
    return opened(DrugLine.class);
  }

  /** Given in 手術 or 麻酔. A drug that does not say so is shown: not to see it is a danger. */
  @Override
  public boolean isSurgical() {
    return TreatmentClass.of(kindCode).isSurgical();
  }

  DrugLine(String suffix, int place, Occasion occasion, Drug given) {
    this.suffix = suffix;
    this.place = place;
    this.source = occasion.source();
    this.month = fit(occasion.month(), 8);
    this.dispensedOn = occasion.dispensedOn();
    this.prescribedOn = occasion.prescribedOn();
    this.providerCode = fit(occasion.providerCode(), 20);
    this.providerName = fit(occasion.providerName(), 400);
    this.prescriberCode = fit(occasion.prescriberCode(), 20);
    this.prescriberName = fit(occasion.prescriberName(), 400);
    this.kindCode = fit(given.kindCode(), 20);
    this.drugCode = fit(given.code(), 20);
    this.drug = fit(given.name(), 400);
    this.ingredient = fit(given.ingredient(), 400);
    this.quantity = fit(given.quantity(), 40);
    this.unit = fit(given.unit(), 100);
    this.usage = fit(given.usage(), 400);
    this.instruction = fit(given.instruction(), 400);
    this.times = fit(given.times(), 20);
    encrypt();
  }

  @Override
  public MedicationSource source() {
    return source;
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
  public LocalDate dispensedOn() {
    return dispensedOn;
  }

  @Override
  public LocalDate prescribedOn() {
    return prescribedOn;
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
  public String prescriberCode() {
    return prescriberCode;
  }

  @Override
  public String prescriberName() {
    return prescriberName;
  }

  @Override
  public String drugCode() {
    return drugCode;
  }

  @Override
  public String drug() {
    return drug;
  }

  @Override
  public String ingredient() {
    return ingredient;
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
  public String usage() {
    return usage;
  }

  @Override
  public String instruction() {
    return instruction;
  }

  @Override
  public String times() {
    return times;
  }

  @Override
  public String kindCode() {
    return kindCode;
  }

  @Override
  public String toString() {
    return "DrugLine[" + id + "]";
  }
}
