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
import jp.madoguchi.encryption.Encrypted;
import jp.madoguchi.encryption.EncryptedRow;
import jp.madoguchi.encryption.RowPlace;

/** An official document (公式の帳票) that came, of its {@link PaperQuestion}. */
@Entity
@Table(name = "paper_content")
@Cacheable(false)
public class PaperContent extends EncryptedRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "paper_content_seq")
  @SequenceGenerator(
      name = "paper_content_seq",
      sequenceName = "clinical_line_seq",
      allocationSize = 50)
  private long id;

  private String suffix;

  @Column(name = "received_at")
  private Instant receivedAt;

  /** Base64. */
  @Encrypted private String content;

  protected PaperContent() {}

  PaperContent(String suffix, byte[] pdf, Instant now) {
    this.suffix = suffix;
    this.receivedAt = now.truncatedTo(ChronoUnit.MICROS);
    this.content = Base64.getEncoder().encodeToString(pdf);
    encrypt();
  }

  @Override
  protected RowPlace contentPlace() {
    return RowPlace.of("paper_content", suffix);
  }

  /** As received. */
  byte[] pdf() {
    return Base64.getDecoder().decode(opened(PaperContent.class).content);
  }

  @Override
  public String toString() {
    return "PaperContent[" + id + "]";
  }
}
