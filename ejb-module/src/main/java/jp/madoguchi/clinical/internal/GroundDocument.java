package jp.madoguchi.clinical.internal;

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
import java.util.Base64;
import jp.madoguchi.clinical.OpenedDocument;
import jp.madoguchi.encryption.Encrypted;
import jp.madoguchi.encryption.EncryptedRow;
import jp.madoguchi.encryption.RowPlace;

/** The one document that came for an opening, as received. */
@Entity
@Table(name = "ground_document")
@Cacheable(false)
public class GroundDocument extends EncryptedRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ground_document_seq")
  @SequenceGenerator(
      name = "ground_document_seq",
      sequenceName = "clinical_line_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "opening_id")
  private long opening;

  @Column(name = "capture_key")
  private String captureKey;

  @Column(name = "received_at")
  private Instant receivedAt;

  private long bytes;

  /** Base64. */
  @Encrypted private String content;

  protected GroundDocument() {}

  GroundDocument(long opening, String captureKey, byte[] pdf, Instant now) {
    this.opening = opening;
    this.captureKey = captureKey;
    this.receivedAt = now.truncatedTo(ChronoUnit.MICROS);
    this.bytes = pdf.length;
    this.content = Base64.getEncoder().encodeToString(pdf);
    encrypt();
  }

  @Override
  protected RowPlace contentPlace() {
    return RowPlace.of("ground_document", opening);
  }

  long opening() {
    return opening;
  }

  OpenedDocument view() {
    return new OpenedDocument(id, receivedAt, bytes);
  }

  /** As received. */
  byte[] pdf() {
    return Base64.getDecoder().decode(opened(GroundDocument.class).content);
  }

  @Override
  public String toString() {
    return "GroundDocument[" + id + "]";
  }
}
