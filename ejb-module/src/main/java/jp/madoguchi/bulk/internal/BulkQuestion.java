package jp.madoguchi.bulk.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import jp.madoguchi.bulk.BulkKind;
import jp.madoguchi.bulk.BulkOrder;
import jp.madoguchi.bulk.BulkPopulation;

/** What one file of a bulk inquiry asks, and who ordered it; never changes. */
@Embeddable
public class BulkQuestion {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

  @Column(name = "order_id")
  private long order;

  private int part;
  private int parts;

  @Enumerated(EnumType.STRING)
  private BulkKind kind;

  @Enumerated(EnumType.STRING)
  private BulkPopulation population;

  @Column(name = "confirmation_date")
  private LocalDate confirmationDate;

  @Column(name = "treatment_month")
  private String month;

  @Column(name = "date_from")
  private LocalDate from;

  @Column(name = "date_to")
  private LocalDate to;

  @Column(name = "by_examination")
  private boolean byExamination;

  private int persons;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "creator_name")
  private String creatorName;

  protected BulkQuestion() {}

  BulkQuestion(BulkOrder order, int part, int parts, int persons, Instant now) {
    this.kind = order.kind();
    this.population = order.population();
    this.confirmationDate = order.confirmationDate();
    this.month = order.month() == null ? null : MONTH.format(order.month());
    this.from = order.from();
    this.to = order.to();
    this.byExamination = order.byExamination();
    this.part = part;
    this.parts = parts;
    this.persons = persons;
    this.createdAt = now;
  }

  void madeBy(String account, String name, long firstOfOrder) {
    createdBy = account;
    creatorName = name;
    order = firstOfOrder;
  }

  long order() {
    return order;
  }

  int part() {
    return part;
  }

  int parts() {
    return parts;
  }

  BulkKind kind() {
    return kind;
  }

  BulkPopulation population() {
    return population;
  }

  LocalDate confirmationDate() {
    return confirmationDate;
  }

  YearMonth month() {
    return month == null ? null : YearMonth.parse(month, MONTH);
  }

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }

  boolean byExamination() {
    return byExamination;
  }

  int persons() {
    return persons;
  }

  Instant createdAt() {
    return createdAt;
  }

  /** Name of who ordered it, else the account. */
  String creator() {
    return creatorName == null ? createdBy : creatorName;
  }

  @Override
  public String toString() {
    return "BulkQuestion[" + kind + " " + population + "]";
  }
}
