package jp.madoguchi.directory.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A browser that was led to the provider. */
@Entity
@Table(name = "provider_trip")
@Cacheable(false)
public class KeptTrip {
  @Id
  @Column(name = "state_hash")
  private String stateHash;

  @Column(name = "browser_hash")
  private String browserHash;

  private String onward;

  @Column(name = "begun_at")
  private Instant begunAt;

  protected KeptTrip() {}

  KeptTrip(String stateHash, String browserHash, String onward, Instant begunAt) {
    this.stateHash = stateHash;
    this.browserHash = browserHash;
    this.onward = onward;
    this.begunAt = begunAt;
  }

  boolean isOf(String browser) {
    return browserHash.equals(browser);
  }

  String onward() {
    return onward == null ? "" : onward;
  }

  Instant begunAt() {
    return begunAt;
  }
}
