package jp.madoguchi.equipment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key that all nodes share, by its digest; the key itself is in no database. */
@Entity
@Table(name = "shared_key")
class SharedKey {
  static final String CERTIFICATE_HASH = "certificate-hash";

  @Id
  @Column(name = "name")
  private String name;

  @Column(name = "key_id")
  private String keyId;

  @Column(name = "node")
  private String node;

  @Column(name = "since_at")
  private Instant since;

  protected SharedKey() {}

  SharedKey(String name, String keyId, String node, Instant since) {
    this.name = name;
    this.keyId = keyId;
    this.node = node;
    this.since = since;
  }

  String keyId() {
    return keyId;
  }

  String node() {
    return node;
  }
}
