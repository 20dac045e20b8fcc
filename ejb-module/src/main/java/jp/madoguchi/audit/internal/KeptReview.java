package jp.madoguchi.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.audit.ReviewedDay;

/** That a day was looked through; written once, never changed. */
@Entity
@Table(name = "audit_review")
@SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 50)
public class KeptReview {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
  private long id;

  @Enumerated(EnumType.STRING)
  private ReviewKind kind;

  @Column(name = "of_day")
  private LocalDate day;

  private String account;
  private String note;

  @Column(name = "reviewed_at")
  private Instant at;

  protected KeptReview() {}

  KeptReview(ReviewedDay review) {
    this.kind = review.kind();
    this.day = review.day();
    this.account = review.account();
    this.at = review.at();
    this.note = review.note();
  }

  ReviewedDay view() {
    return new ReviewedDay(kind, day, account, at, note);
  }
}
