package jp.madoguchi.audit;

import java.io.Serializable;

/** A session, a log-in or a plan by its number (突合の対象). */
public record RemoteSubject(RemoteOrigin origin, long id) implements Serializable {
  /** As it is kept with a decision. */
  public String key() {
    return origin + "/" + id;
  }
}
