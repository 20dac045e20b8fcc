package jp.madoguchi.reception.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.reception.AttachmentLine.MeanwhileReader;

/** Who read what was shown under the wrong patient, kept with the line that undid it. */
@Entity
@Table(name = "undone_reading")
@Cacheable(false)
class UndoneReading {
  @Id
  @Column(name = "row_key")
  private String key;

  @Column(name = "undone_key")
  private String undoneKey;

  private int line;
  private String account;

  @Column(name = "display_name")
  private String displayName;

  private String terminal;

  @Enumerated(EnumType.STRING)
  private ConsentKind kind;

  @Column(name = "read_at")
  private Instant at;

  protected UndoneReading() {}

  UndoneReading(String undoneKey, int line, MeanwhileReader reader) {
    this.key = undoneKey + "/" + line;
    this.undoneKey = undoneKey;
    this.line = line;
    this.account = reader.account();
    this.displayName = reader.displayName();
    this.terminal = reader.terminal();
    this.kind = reader.kind();
    this.at = reader.at();
  }

  MeanwhileReader reader() {
    return new MeanwhileReader(account, displayName, terminal, kind, at);
  }
}
