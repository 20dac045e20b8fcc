package jp.madoguchi.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.audit.RemoteOrigin;
import jp.madoguchi.audit.RemoteSubject;

/** A session of the hospital's gate; written once, never changed. */
@Entity
@Table(name = "audit_remote_session")
public class RemoteSession {
  @Id private long id;

  @Column(name = "starts_at")
  private Instant from;

  @Column(name = "ends_at")
  private Instant until;

  private String who;
  private String source;

  protected RemoteSession() {}

  String who() {
    return who;
  }

  RemoteWork work() {
    return new RemoteWork(new RemoteSubject(RemoteOrigin.GATE_LOG, id), from, until, who, source);
  }
}
