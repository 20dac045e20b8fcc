package jp.madoguchi.equipment.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.node.FittedText;
import jp.madoguchi.terminal.api.SentRequest;
import jp.madoguchi.terminal.api.TerminalId;

/** A request of which a server has begun the file. */
@Entity
@Table(name = "sent_request")
@Cacheable(false)
class StoredRequest {
  private static final int RECEPTION = 100;

  @Id private String suffix;

  private String terminal;

  @Column(name = "reception_number")
  private String receptionNumber;

  private String node;

  @Column(name = "begun_at")
  private Instant begunAt;

  protected StoredRequest() {}

  StoredRequest(SentRequest request) {
    suffix = request.suffix();
    terminal = request.terminal().value();
    receptionNumber = FittedText.fit(request.receptionNumber(), RECEPTION);
    node = request.node();
    begunAt = request.begunAt();
  }

  SentRequest asSent() {
    return new SentRequest(suffix, new TerminalId(terminal), receptionNumber, node, begunAt);
  }
}
