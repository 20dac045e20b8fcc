package jp.madoguchi.bulk.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.node.FittedText;

/** An answer that came and what became of it; there once, however often it is delivered. */
@Entity
@Table(name = "bulk_answer")
@Cacheable(false)
public class ArrivedBulkAnswer {
  private static final int MESSAGE = 1000;
  private static final int CODE = 60;

  /** The defined ends of an answer. */
  enum BulkAnswerEnd {
    /** 受付番号 given. */
    RECEIVED,
    /** 受付エラー. */
    REJECTED,
    /** 処理中: asked again later. */
    PROCESSING,
    /** Stored and compared. */
    RESULT,
    /** 処理結果区分 9. */
    FAILED,
    /** {@code .err}, or our own request came back. */
    REFUSED,
    /** The inquiry had been given up or closed. */
    LATE,
    /** There was such an answer before. */
    AGAIN
  }

  @Id
  @Column(name = "capture_key")
  private String captureKey;

  @Column(name = "inquiry_id")
  private long inquiryId;

  private String suffix;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "arrived_at")
  private Instant arrivedAt;

  @Enumerated(EnumType.STRING)
  private BulkAnswerEnd outcome;

  @Column(name = "error_code")
  private String errorCode;

  private String message;

  protected ArrivedBulkAnswer() {}

  ArrivedBulkAnswer(
      String captureKey, long inquiryId, String suffix, String fileName, Instant arrivedAt) {
    this.captureKey = captureKey;
    this.inquiryId = inquiryId;
    this.suffix = suffix;
    this.fileName = fileName;
    this.arrivedAt = arrivedAt;
  }

  ArrivedBulkAnswer ended(BulkAnswerEnd end, String code, String words) {
    outcome = end;
    errorCode = FittedText.fit(code, CODE);
    message = FittedText.fit(words, MESSAGE);
    return this;
  }

  String fileName() {
    return fileName;
  }

  Instant arrivedAt() {
    return arrivedAt;
  }

  BulkAnswerEnd outcome() {
    return outcome;
  }

  String words() {
    return errorCode == null ? message : message == null ? errorCode : errorCode + " " + message;
  }
}
