package jp.madoguchi.clinical.internal;

import static jp.madoguchi.node.FittedText.fit;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.clinical.OrderFinding;
import jp.madoguchi.clinical.OrderOverride;
import jp.madoguchi.encryption.Encrypted;
import jp.madoguchi.encryption.EncryptedRow;
import jp.madoguchi.encryption.RowPlace;
import jp.madoguchi.medicine.NamedMedicine;

/** One order against a match; it is never changed. */
@Entity
@Table(name = "order_override")
@Cacheable(false)
public class KeptOverride extends EncryptedRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_override_seq")
  @SequenceGenerator(
      name = "order_override_seq",
      sequenceName = "order_override_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "patient_number")
  private String patientNumber;

  private String account;

  /** With the account what tells a second post of the same act. */
  @Column(name = "request_key")
  private String requestKey;

  @Column(name = "made_at")
  private Instant at;

  @Encrypted
  @Column(name = "drug_code")
  private String drugCode;

  @Encrypted
  @Column(name = "drug_name")
  private String drugName;

  @Encrypted private String reason;

  /** {@link OverriddenText}. */
  @Encrypted private String findings;

  protected KeptOverride() {}

  KeptOverride(
      String patientNumber,
      String account,
      String requestKey,
      Instant at,
      NamedMedicine ordered,
      String reason,
      List<OrderFinding> findings) {
    this.patientNumber = patientNumber;
    this.account = account;
    this.requestKey = requestKey;
    this.at = at.truncatedTo(ChronoUnit.MICROS);
    this.drugCode = ordered.code();
    this.drugName = fit(ordered.name(), 400);
    this.reason = reason;
    this.findings = OverriddenText.of(findings);
    encrypt();
  }

  @Override
  protected RowPlace contentPlace() {
    return RowPlace.of("order_override", account, requestKey);
  }

  long id() {
    return id;
  }

  /** Whether a second post says what the first said. */
  boolean says(String patient, String code, String words) {
    KeptOverride readable = opened(KeptOverride.class);
    return patientNumber.equals(patient)
        && Objects.equals(readable.drugCode, code)
        && readable.reason.equals(words);
  }

  /** Whether a drug of 手術 or 麻酔 had matched. */
  boolean isSurgical() {
    return OverriddenText.isSurgical(opened(KeptOverride.class).findings);
  }

  /** As it may be shown: {@link OverriddenText#read}. */
  OrderOverride view(boolean surgery) {
    KeptOverride readable = opened(KeptOverride.class);
    return new OrderOverride(
        id,
        account,
        at,
        new NamedMedicine(readable.drugCode, readable.drugName),
        readable.reason,
        OverriddenText.read(readable.findings, surgery));
  }

  @Override
  public String toString() {
    return "KeptOverride[" + id + "]";
  }
}
