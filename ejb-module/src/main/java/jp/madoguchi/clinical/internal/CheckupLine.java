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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.checkup.CheckupValue;
import jp.madoguchi.encryption.Encrypted;
import jp.madoguchi.encryption.EncryptedRow;
import jp.madoguchi.encryption.RowPlace;
import jp.madoguchi.terminal.messages.CheckupResponse;
import jp.madoguchi.terminal.messages.HealthCheckupItem;
import jp.madoguchi.terminal.messages.SpecificHealthCheckupInfo;

/** One result of a checkup as received. */
@Entity
@Table(name = "checkup_line")
@Cacheable(false)
public class CheckupLine extends EncryptedRow implements CheckupValue, ClinicalLine<CheckupLine> {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clinical_line_seq")
  @SequenceGenerator(
      name = "clinical_line_seq",
      sequenceName = "clinical_line_seq",
      allocationSize = 50)
  private long id;

  private String suffix;
  private int exam;
  private int place;

  @Encrypted
  @Column(name = "exam_date")
  private LocalDate day;

  @Encrypted
  @Column(name = "item_code")
  private String code;

  @Encrypted
  @Column(name = "item_name")
  private String name;

  @Encrypted
  @Column(name = "data_type")
  private String type;

  @Encrypted
  @Column(name = "data_value")
  private String value;

  @Encrypted private String unit;

  @Encrypted
  @Column(name = "value_oid")
  private String oid;

  @Encrypted
  @Column(name = "value_name")
  private String words;

  protected CheckupLine() {}

  @Override
  protected RowPlace contentPlace() {
    return RowPlace.of("checkup_line", suffix, place);
  }

  @Override
  public CheckupLine readable() {
    return opened(CheckupLine.class);
  }

  @Override
  public boolean isSurgical() {
    return false;
  }

  private CheckupLine(String suffix, int exam, int place, LocalDate day, HealthCheckupItem item) {
    this.suffix = suffix;
    this.exam = exam;
    this.place = place;
    this.day = day;
    this.code = fit(item.itemCode(), 40);
    this.name = fit(item.itemName(), 200);
    this.type = fit(item.dataType(), 8);
    this.value = fit(item.dataValue(), 2000);
    this.unit = fit(item.unit(), 40);
    this.oid = fit(item.oid(), 80);
    this.words = fit(item.dataValueName(), 400);
    encrypt();
  }

  /** How many of its lines have no readable day or no code. */
  static int unplaced(CheckupResponse response) {
    int unplaced = 0;
    for (SpecificHealthCheckupInfo checkup : response.body().specificHealthCheckupInfo()) {
      boolean dated = day(checkup) != null;
      unplaced +=
          (int)
              checkup.healthCheckupResultAndQuestionInfos().stream()
                  .filter(item -> !dated || item.itemCode() == null || item.itemCode().isBlank())
                  .count();
    }
    return unplaced;
  }

  private static LocalDate day(SpecificHealthCheckupInfo checkup) {
    return checkup.effectiveTime() == null ? null : checkup.effectiveTime().date().orElse(null);
  }

  /** The lines of an answer, also those without a readable day or without a code. */
  static List<CheckupLine> of(String suffix, CheckupResponse response) {
    List<CheckupLine> lines = new ArrayList<>();
    int exam = 0;
    for (SpecificHealthCheckupInfo checkup : response.body().specificHealthCheckupInfo()) {
      for (HealthCheckupItem item : checkup.healthCheckupResultAndQuestionInfos()) {
        lines.add(new CheckupLine(suffix, exam, lines.size(), day(checkup), item));
      }
      exam++;
    }
    return lines;
  }

  @Override
  public LocalDate day() {
    return day;
  }

  @Override
  public int exam() {
    return exam;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public String value() {
    return value;
  }

  @Override
  public String unit() {
    return unit;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public String toString() {
    return "CheckupLine[" + id + "]";
  }
}
