package jp.madoguchi.factor.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import jp.madoguchi.access.LogInKey;

/** What was begun in a log-in and waits for its end, ten minutes at most. */
@Entity
@Table(name = "factor_begun")
@IdClass(BegunFactor.Begun.class)
public class BegunFactor {
  static final Duration LASTS = Duration.ofMinutes(10);

  @Id
  @Column(name = "log_in")
  private String logIn;

  @Id private String kind;

  private String secret;

  @Column(name = "begun_at")
  private Instant begunAt;

  protected BegunFactor() {}

  BegunFactor(LogInKey logIn, String kind, String secret, Instant now) {
    this.logIn = logIn.hex();
    this.kind = kind;
    this.secret = secret;
    this.begunAt = now;
  }

  String secret() {
    return secret;
  }

  boolean lasts(Instant now) {
    return now.isBefore(begunAt.plus(LASTS));
  }

  @Override
  public String toString() {
    return "BegunFactor[***]";
  }

  /** For JPA: in which log-in, and what. */
  public static final class Begun implements Serializable {
    private static final long serialVersionUID = 1L;
    private String logIn;
    private String kind;

    public Begun() {}

    Begun(LogInKey logIn, String kind) {
      this.logIn = logIn.hex();
      this.kind = kind;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Begun begun
          && Objects.equals(logIn, begun.logIn)
          && Objects.equals(kind, begun.kind);
    }

    @Override
    public int hashCode() {
      return Objects.hash(logIn, kind);
    }
  }
}
