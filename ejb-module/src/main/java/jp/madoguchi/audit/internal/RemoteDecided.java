package jp.madoguchi.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.audit.RemoteDecision;
import jp.madoguchi.audit.RemoteFinding.DecidedAccess;
import jp.madoguchi.audit.RemoteSubject;

/** A decision about a session, log-in or plan; written once, never changed. */
@Entity
@Table(name = "audit_remote_decision")
public class RemoteDecided {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
  private long id;

  private String about;

  @Enumerated(EnumType.STRING)
  private RemoteDecision decision;

  private String note;
  private String account;

  @Column(name = "decided_at")
  private Instant at;

  protected RemoteDecided() {}

  RemoteDecided(
      RemoteSubject about, RemoteDecision decision, String note, String account, Instant at) {
    this.about = about.key();
    this.decision = decision;
    this.note = note;
    this.account = account;
    this.at = at;
  }

  String about() {
    return about;
  }

  DecidedAccess view() {
    return new DecidedAccess(decision, note, account, at);
  }
}
