package jp.madoguchi.access;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;

/**
 * Where the request at hand comes from (業務端末): the address of the staff's terminal and the role the
 * caller works in. Set once per request by the web module, read by the audit; device work has none.
 */
@RequestScoped
public class Workplace {
  private String terminal = "-";
  private Role activeRole;
  private boolean withinLogIn;
  private Instant provedAt;

  /** Address or name of the terminal; {@code "-"} for work that no person started. */
  public String terminal() {
    return terminal;
  }

  /** The role the caller works in, or null for device work. */
  public Role activeRole() {
    return activeRole;
  }

  /**
   * The request belongs to a log-in to the pages. Programs send what proves them with each call.
   *
   * @param provedAt when its person last proved who he is, or null
   */
  public void withinLogIn(Instant provedAt) {
    this.withinLogIn = true;
    this.provedAt = provedAt;
  }

  /** Whether nobody who took over an open page can be calling: a proof lasts a few minutes. */
  boolean provedLately(Instant now) {
    return !withinLogIn || FreshProof.lasts(provedAt, now);
  }

  public void enter(String terminal, Role activeRole) {
    this.terminal = terminal;
    this.activeRole = activeRole;
  }
}
