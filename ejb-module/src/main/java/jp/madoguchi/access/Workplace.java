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
  private String address = "-";
  private Role activeRole;
  private boolean withinLogIn;
  private Instant provedAt;

  /** Address or name of the terminal; {@code "-"} for work that no person started. */
  public String terminal() {
    return terminal;
  }

  /** IP address of the terminal, as far as it is known; {@code "-"} as above. */
  public String address() {
    return address;
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

  /** At a terminal that has no name but its address. */
  public void enter(String terminal, Role activeRole) {
    enter(terminal, terminal, activeRole);
  }

  /**
   * At a terminal.
   *
   * @param terminal its name and address, as the audit tells it
   * @param address its IP address alone
   */
  public void enter(String terminal, String address, Role activeRole) {
    this.terminal = terminal;
    this.address = address;
    this.activeRole = activeRole;
  }
}
